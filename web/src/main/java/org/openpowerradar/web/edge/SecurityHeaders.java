package org.openpowerradar.web.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.openpowerradar.web.login.oidc.OidcSettings;

/**
 * The headers that tell a browser what not to do with an answer. PrimeFaces writes the
 * Content-Security-Policy of pages itself, because it holds a nonce; everything else gets the one
 * here, which allows nothing but our style sheets.
 */
@ApplicationScoped
public class SecurityHeaders {

  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private static final String HSTS = "max-age=63072000";
  private static final String FACES = "faces";
  private static final String SCANNER = "/app/settings/claim";

  private boolean isPublic;

  /** For the container. */
  protected SecurityHeaders() {}

  @Inject
  SecurityHeaders(OidcSettings settings) {
    isPublic = isPublic(settings.portal());
  }

  /** Sets the headers; calling it again changes nothing. */
  public void write(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", permissions(request));
    if (isPublic) {
      response.setHeader("Strict-Transport-Security", HSTS);
    }
    boolean isStatic = RequestPath.of(request).isStatic();
    if (!isStatic) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (isStatic || !FACES.equals(request.getHttpServletMapping().getServletName())) {
      response.setHeader("Content-Security-Policy", POLICY);
    }
  }

  /** The camera reads the codes of bridges, on the page where they are claimed and nowhere else. */
  private static String permissions(HttpServletRequest request) {
    RequestPath path = RequestPath.of(request);
    boolean scans = path.is(SCANNER) || path.is(SCANNER + ".xhtml");
    return "camera=(" + (scans ? "self" : "") + "), geolocation=(), microphone=()";
  }

  /** HSTS on localhost would force https on every other program of a developer's machine. */
  private static boolean isPublic(URI portal) {
    String host = portal.getHost();
    return portal.getScheme().equals("https")
        && !host.equals("localhost")
        && !host.startsWith("127.")
        && !host.equals("[::1]");
  }
}
