package org.openpowerradar.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpowerradar.web.login.token.IdToken;
import org.openpowerradar.web.login.token.LogoutToken;

/**
 * The HTTP sessions of people who are signed in, so that Keycloak can end them. Holds no more than
 * the server does: {@link SessionWatch} takes out every session that ends. Safe for several
 * threads.
 */
@ApplicationScoped
class OpenSessions {

  private record Visit(IdToken who, HttpSession session) {}

  private final Map<String, Visit> bySessionId = new ConcurrentHashMap<>();

  void add(HttpSession session, IdToken who) {
    bySessionId.put(session.getId(), new Visit(who, session));
  }

  void forget(String sessionId) {
    bySessionId.remove(sessionId);
  }

  /** Takes out and returns what the token names: one session of Keycloak, or all of a person. */
  List<HttpSession> endedBy(LogoutToken token) {
    List<Visit> ended =
        bySessionId.values().stream().filter(visit -> isMeant(visit.who, token)).toList();
    ended.forEach(visit -> bySessionId.values().remove(visit));
    return ended.stream().map(Visit::session).toList();
  }

  private static boolean isMeant(IdToken who, LogoutToken token) {
    return token.session().isEmpty()
        ? token.subject().equals(who.subject())
        : token.session().equals(who.session());
  }
}
