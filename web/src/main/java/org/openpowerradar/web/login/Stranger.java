package org.openpowerradar.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Somebody at the portal who has not signed in. What a stranger sends beyond headers is never read:
 * a form that comes a byte at a time would hold a thread of the server as long as its sender likes.
 * Nothing here needs it, because people come back from Keycloak by a link.
 */
final class Stranger {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

  private Stranger() {}

  /** Whether a stranger wants to send something; over the plain listener only servers come. */
  static boolean sends(HttpServletRequest request) {
    return request.isSecure() && hasBody(request) && SignedIn.in(request).isEmpty();
  }

  private static boolean hasBody(HttpServletRequest request) {
    String length = request.getHeader("Content-Length");
    return !WITHOUT_BODY.contains(request.getMethod())
        || length != null && !length.equals("0")
        || request.getHeader("Transfer-Encoding") != null;
  }

  /** Answers 405 without having looked at the body. */
  static void refuse(HttpServletResponse response) throws IOException {
    response.setHeader("Allow", "GET, HEAD");
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }
}
