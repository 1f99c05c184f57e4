package org.openpowerradar.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.openpowerradar.web.login.oidc.PendingLogin;
import org.openpowerradar.web.login.oidc.PendingLogins;

/**
 * Keeps {@link PendingLogins} in the session; a session that holds nothing else lives no longer
 * than they do.
 */
final class LoginsOnTheirWay {

  private static final String ATTRIBUTE = PendingLogins.class.getName();

  private LoginsOnTheirWay() {}

  static PendingLogins of(HttpSession session) {
    synchronized (LoginsOnTheirWay.class) {
      if (session.getAttribute(ATTRIBUTE) instanceof PendingLogins logins) {
        return logins;
      }
      PendingLogins logins = new PendingLogins(Clock.systemUTC());
      session.setAttribute(ATTRIBUTE, logins);
      session.setMaxInactiveInterval((int) PendingLogins.LIFE.toSeconds());
      return logins;
    }
  }

  /** The login this request ends, once; nothing without a session or with an unknown state. */
  static Optional<PendingLogin> endedBy(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String state = request.getParameter("state");
    return session == null || state == null ? Optional.empty() : of(session).take(state);
  }
}
