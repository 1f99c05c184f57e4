package org.openpowerradar.web.login.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;

/** Name and secret of the portal as a client of Keycloak; the secret never shows in a text. */
public record ClientCredentials(String id, String secret) {

  /** Value of the header {@code Authorization}, both parts form-encoded first (RFC 6749, 2.3.1). */
  String basic() {
    String pair = URLEncoder.encode(id, UTF_8) + ':' + URLEncoder.encode(secret, UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "ClientCredentials[id=" + id + "]";
  }
}
