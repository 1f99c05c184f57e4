package org.openpowerradar.web.login;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.openpowerradar.account.boundary.audit.Visits;
import org.openpowerradar.account.boundary.people.SignIns;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.boundary.SignalInbox;
import org.openpowerradar.web.edge.Notice;
import org.openpowerradar.web.login.oidc.Identity;
import org.openpowerradar.web.login.oidc.OidcSettings;
import org.openpowerradar.web.login.oidc.PendingLogin;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.oidc.TokenRefusedException;
import org.openpowerradar.web.login.token.IdToken;
import org.openpowerradar.web.login.token.InvalidTokenException;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

/**
 * Ends a login: the browser is back from Keycloak with a code. Somebody without a matching login (a
 * bookmark, the Back button, a forged link) is sent to the start page; a login that fails ends at a
 * notice, never in a loop.
 */
@Dependent
class Callback {

  private static final System.Logger LOGGER = System.getLogger(Callback.class.getName());

  private final OidcSettings settings;
  private final Realm realm;
  private final OpenSessions openSessions;
  private final SignalInbox signals;
  private final Visits visits;
  @Inject SignIns signIns;

  @Inject
  Callback(
      OidcSettings settings,
      Realm realm,
      OpenSessions openSessions,
      SignalInbox signals,
      Visits visits) {
    this.settings = settings;
    this.realm = realm;
    this.openSessions = openSessions;
    this.signals = signals;
    this.visits = visits;
  }

  AuthenticationStatus finish(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    Optional<PendingLogin> login = SignInPrompt.endedBy(request);
    if (login.isEmpty()) {
      tellOfForgedState(request);
      return context.redirect(settings.portal() + "/");
    }
    try {
      enter(request, realm.signIn(code(request), login.get()));
      return context.redirect(settings.portal() + SecondFactor.after(request, login.get()));
    } catch (TokenRefusedException | InvalidTokenException | NoCodeException failed) {
      signals.tell(SignalKind.PORTAL_LOGIN_REFUSED, request.getRemoteAddr());
      visits.refuse(request.getRemoteAddr());
      LOGGER.log(
          System.Logger.Level.WARNING,
          () -> "Login failed from " + request.getRemoteAddr() + ": " + failed.getMessage());
      return context.redirect(settings.portal() + Notice.FAILED.path());
    } catch (ProviderUnreachableException unreachable) {
      LOGGER.log(
          System.Logger.Level.ERROR, "A login cannot be finished: {0}", unreachable.getMessage());
      return SignInPrompt.unavailable(response);
    }
  }

  /** The Back button brings an old state as well, but no browser comes with one and no session. */
  private void tellOfForgedState(HttpServletRequest request) {
    if (request.getParameter("state") != null && request.getSession(false) == null) {
      signals.tell(SignalKind.PORTAL_LOGIN_REFUSED, request.getRemoteAddr());
    }
  }

  /** The code, if Keycloak sent one and the answer is from our issuer (RFC 9207). */
  private String code(HttpServletRequest request) throws NoCodeException {
    if (!settings.issuer().toString().equals(request.getParameter("iss"))) {
      throw new NoCodeException("the answer is not of our issuer");
    }
    String code = request.getParameter("code");
    if (code == null) {
      String error = request.getParameter("error");
      boolean isPlain = error != null && error.matches("[a-z_]{1,40}");
      throw new NoCodeException(isPlain ? error : "Keycloak sent no code");
    }
    return code;
  }

  /**
   * A new session id for a new identity; another person's leftovers in this browser are thrown
   * away.
   */
  private void enter(HttpServletRequest request, Identity identity) {
    String subject = identity.who().subject();
    boolean isOther =
        SignedIn.in(request)
            .filter(visit -> !visit.identity().who().subject().equals(subject))
            .isPresent();
    if (isOther) {
      request.getSession().invalidate();
      request.getSession();
    } else {
      openSessions.forget(request.getSession().getId());
      request.changeSessionId();
    }
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval(session.getServletContext().getSessionTimeout() * 60);
    new SignedIn(identity, Clock.systemUTC()).enter(session);
    openSessions.add(session, identity.who());
    visits.begin(subject, identity.who().name(), request.getRemoteAddr());
    LOGGER.log(System.Logger.Level.INFO, "Signed in: {0}", subject);
    note(identity.who());
  }

  /** That somebody came in is not worth keeping them out while the database is away. */
  private void note(IdToken who) {
    try {
      signIns.note(who.subject(), who.email(), who.name());
    } catch (EJBException notRemembered) {
      LOGGER.log(System.Logger.Level.WARNING, "A sign-in is not remembered", notRemembered);
    }
  }

  /** Keycloak's answer holds no code to exchange. */
  private static final class NoCodeException extends Exception {

    private static final long serialVersionUID = 1L;

    NoCodeException(String reason) {
      super(reason);
    }
  }
}
