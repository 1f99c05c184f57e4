package org.openpowerradar.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpowerradar.account.boundary.operation.Occasion;
import org.openpowerradar.web.edge.RequestPath;
import org.openpowerradar.web.edge.SecurityHeaders;

/**
 * The one door of the portal; the server calls it before every request. Programs come with a bearer
 * token to {@code /api}, people with a session to pages, and people who just signed in at Keycloak
 * to {@code /callback}.
 */
@ApplicationScoped
public class PortalMechanism implements HttpAuthenticationMechanism {

  @Inject private ApiGate apiGate;
  @Inject private Callback callback;
  @Inject private PageGate pageGate;
  @Inject private SecurityHeaders headers;
  @Inject private Occasion occasion;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      headers.write(request, response);
      RequestPath path = RequestPath.of(request);
      occasion.set(path.value());
      if (path.isApi()) {
        return apiGate.enter(request, response, context);
      }
      if (!context.isProtected() && Stranger.sends(request)) {
        Stranger.refuse(response);
        return AuthenticationStatus.SEND_FAILURE;
      }
      if (path.is("/callback")) {
        return callback.finish(request, response, context);
      }
      return path.isStatic() ? context.doNothing() : pageGate.enter(request, response, context);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
