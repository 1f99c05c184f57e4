package org.openpowerradar.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.openpowerradar.account.boundary.audit.Visits;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.boundary.SignalInbox;
import org.openpowerradar.web.edge.Problem;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.token.InvalidTokenException;
import org.openpowerradar.web.login.token.LogoutToken;
import org.openpowerradar.web.login.token.ProviderUnreachableException;
import org.openpowerradar.web.login.token.SeenOnce;

/**
 * Keycloak calls here when a session ends there (logout elsewhere, an administrator, a disabled
 * person): the sessions here end at once. Answers 200 when done, 400 if the token is not good, 503
 * if it cannot be checked.
 */
@WebServlet(BackChannelLogout.PATH)
public class BackChannelLogout extends HttpServlet {

  /** Its address, on the plain listener only. */
  public static final String PATH = "/backchannel-logout";

  private static final System.Logger LOGGER = System.getLogger(BackChannelLogout.class.getName());
  private static final long serialVersionUID = 1L;

  private final transient Realm realm;
  private final transient SeenOnce seenLogoutTokens;
  private final transient OpenSessions openSessions;
  private final transient SignalInbox signals;
  private final transient Visits visits;

  @Inject
  BackChannelLogout(
      Realm realm,
      SeenOnce seenLogoutTokens,
      OpenSessions openSessions,
      SignalInbox signals,
      Visits visits) {
    this.realm = realm;
    this.seenLogoutTokens = seenLogoutTokens;
    this.openSessions = openSessions;
    this.signals = signals;
    this.visits = visits;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = request.getParameter("logout_token");
    if (token == null) {
      new Problem(400, "The parameter logout_token is missing.").write(response);
      return;
    }
    try {
      LogoutToken logout = realm.logoutToken(token);
      if (!seenLogoutTokens.isFirst(logout.id())) {
        refuse(request, response, "This logout token was used before.");
        return;
      }
      end(logout);
    } catch (InvalidTokenException invalid) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          () -> "Logout refused from " + request.getRemoteAddr() + ": " + invalid.getMessage());
      refuse(request, response, invalid.getMessage());
    } catch (ProviderUnreachableException unreachable) {
      LOGGER.log(
          System.Logger.Level.ERROR, "A logout cannot be checked: {0}", unreachable.getMessage());
      new Problem(503, "The token cannot be checked just now.").write(response);
    }
  }

  private void end(LogoutToken logout) {
    List<HttpSession> ended = openSessions.endedBy(logout);
    ended.forEach(BackChannelLogout::end);
    if (!ended.isEmpty()) {
      visits.end(logout.subject(), "");
    }
    LOGGER.log(
        System.Logger.Level.INFO,
        "Keycloak ended {0} session(s) of {1}",
        ended.size(),
        logout.subject());
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, String why)
      throws IOException {
    signals.tell(SignalKind.PORTAL_LOGIN_REFUSED, request.getRemoteAddr());
    new Problem(400, why).write(response);
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException alreadyEnded) {
      LOGGER.log(System.Logger.Level.DEBUG, "The session had ended already.");
    }
  }
}
