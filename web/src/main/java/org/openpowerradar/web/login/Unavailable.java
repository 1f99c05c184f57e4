package org.openpowerradar.web.login;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The answer while Keycloak cannot be asked: 503 and its page. Sessions stay as they are. */
final class Unavailable {

  private static final String RETRY_SECONDS = "10";

  private Unavailable() {}

  static AuthenticationStatus answer(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", RETRY_SECONDS);
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    return AuthenticationStatus.SEND_FAILURE;
  }
}
