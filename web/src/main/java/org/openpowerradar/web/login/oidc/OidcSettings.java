package org.openpowerradar.web.login.oidc;

import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * Where the portal and Keycloak are, and who the portal is to Keycloak.
 *
 * @param portal address of the portal as browsers know it, without a slash at the end
 * @param issuer address of the realm as browsers know it; equals the claim {@code iss} of every
 *     token
 * @param internal address of the realm as this server reaches it (token endpoint and signing keys)
 * @param client the portal's own credentials
 * @param audience what an access token must be meant for to open {@code /api}
 */
public record OidcSettings(
    URI portal, URI issuer, URI internal, ClientCredentials client, String audience) {

  private static final String ENDPOINTS = "/protocol/openid-connect/";

  /**
   * Reads the settings {@code powerradar.portal.url} and {@code powerradar.oidc.*}.
   *
   * @throws IllegalArgumentException naming the setting that is missing or malformed
   */
  public static OidcSettings of(Config config) {
    URI issuer = address("powerradar.oidc.issuer", required(config, "powerradar.oidc.issuer"));
    return new OidcSettings(
        address("powerradar.portal.url", required(config, "powerradar.portal.url")),
        issuer,
        address(
            "powerradar.oidc.internal.url",
            optional(config, "powerradar.oidc.internal.url", issuer.toString())),
        new ClientCredentials(
            optional(config, "powerradar.oidc.client.id", "portal"),
            required(config, "powerradar.oidc.client.secret")),
        optional(config, "powerradar.oidc.audience", "powerradar-api"));
  }

  /** Where the browser comes back to with the code. */
  public URI callback() {
    return URI.create(portal + "/callback");
  }

  URI authorizationEndpoint() {
    return URI.create(issuer + ENDPOINTS + "auth");
  }

  URI tokenEndpoint() {
    return URI.create(internal + ENDPOINTS + "token");
  }

  URI signingKeys() {
    return URI.create(internal + ENDPOINTS + "certs");
  }

  URI endSessionEndpoint() {
    return URI.create(issuer + ENDPOINTS + "logout");
  }

  private static String required(Config config, String name) {
    String value = optional(config, name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " must be set.");
    }
    return value;
  }

  private static String optional(Config config, String name, String otherwise) {
    return config
        .getOptionalValue(name, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElse(otherwise);
  }

  private static URI address(String name, String value) {
    String bare = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    if (!bare.matches("https?://[^/?#\\s@]+(/[^?#\\s]*)?")) {
      throw new IllegalArgumentException(
          name + " must be an http or https address without query, but is '" + value + "'.");
    }
    try {
      return URI.create(bare);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(name + " is no address: '" + value + "'.", malformed);
    }
  }
}
