package org.openpowerradar.account.control.identity;

import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * Where Keycloak is and as whom people are looked after there.
 *
 * @param realm address of the realm as this server reaches it
 * @param portal address of the portal as browsers know it; links of mails lead back there
 * @param client name of the service client
 * @param secret its secret; never shows in a text
 * @param portalClient the client of the portal itself
 */
record IdentitySettings(
    URI realm, String portal, String client, String secret, PortalClient portalClient) {
  private static final String REALMS = "/realms/";
  private static final String IMPORTED = "a1000000-0000-4000-8000-000000000001";

  /** The portal's own client: its name, and its id in Keycloak. */
  record PortalClient(String name, String id) {}

  /**
   * Reads {@code powerradar.people.*} and {@code powerradar.oidc.*}.
   *
   * @throws PeopleException if no secret is set: people cannot be looked after then
   */
  static IdentitySettings of(Config config) {
    String issuer = config.getValue("powerradar.oidc.issuer", String.class);
    String realm = text(config, "powerradar.oidc.internal.url", issuer);
    String secret = text(config, "powerradar.people.client.secret", "");
    if (secret.isEmpty()) {
      throw new PeopleException(Refusal.IDENTITY_AWAY);
    }
    return new IdentitySettings(
        URI.create(bare(realm)),
        bare(config.getValue("powerradar.portal.url", String.class)),
        text(config, "powerradar.people.client.id", "portal-people"),
        secret,
        new PortalClient(
            text(config, "powerradar.oidc.client.id", "portal"),
            text(config, "powerradar.people.portal.client", IMPORTED)));
  }

  /** Admin REST of the realm: {@code /auth/realms/x} is at {@code /auth/admin/realms/x}. */
  URI admin() {
    String address = realm.toString();
    int at = address.lastIndexOf(REALMS);
    return URI.create(address.substring(0, at) + "/admin" + address.substring(at));
  }

  private static String text(Config config, String name, String otherwise) {
    return config
        .getOptionalValue(name, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElse(otherwise);
  }

  private static String bare(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  @Override
  public String toString() {
    return "IdentitySettings[realm=" + realm + ", client=" + client + "]";
  }
}
