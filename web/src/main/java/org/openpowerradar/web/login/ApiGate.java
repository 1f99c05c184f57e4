package org.openpowerradar.web.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.boundary.SignalInbox;
import org.openpowerradar.web.edge.Problem;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.token.InvalidTokenException;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

/**
 * Lets programs into {@code /api} by bearer token (RFC 6750). A session cookie does not count here,
 * so a foreign page cannot use a person's browser to call the interface.
 */
@Dependent
class ApiGate {

  private static final System.Logger LOGGER = System.getLogger(ApiGate.class.getName());
  private static final String SCHEME = "Bearer ";
  private static final String CHALLENGE = "Bearer realm=\"powerradar\"";

  private final Realm realm;
  private final SignalInbox signals;

  @Inject
  ApiGate(Realm realm, SignalInbox signals) {
    this.realm = realm;
    this.signals = signals;
  }

  AuthenticationStatus enter(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    String authorization = request.getHeader("Authorization");
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      response.setHeader("WWW-Authenticate", CHALLENGE);
      return refuse(
          response, new Problem(401, "An access token is needed: Authorization: Bearer ..."));
    }
    try {
      PortalUser user =
          PortalUser.of(realm.accessToken(authorization.substring(SCHEME.length()).strip()));
      return context.notifyContainerAboutLogin(user, user.roles());
    } catch (InvalidTokenException invalid) {
      signals.tell(SignalKind.PORTAL_LOGIN_REFUSED, request.getRemoteAddr());
      LOGGER.log(
          System.Logger.Level.WARNING,
          () -> "REST call refused from " + request.getRemoteAddr() + ": " + invalid.getMessage());
      response.setHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
      return refuse(response, new Problem(401, invalid.getMessage()));
    } catch (ProviderUnreachableException unreachable) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          "A REST call cannot be decided: {0}",
          unreachable.getMessage());
      response.setHeader("Retry-After", "10");
      return refuse(response, new Problem(503, "The token cannot be checked just now."));
    }
  }

  private static AuthenticationStatus refuse(HttpServletResponse response, Problem problem)
      throws IOException {
    problem.write(response);
    return AuthenticationStatus.SEND_FAILURE;
  }
}
