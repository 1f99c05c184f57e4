package org.openpowerradar.web.login.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcSettingsTest {

  private final Map<String, String> values =
      new HashMap<>(
          Map.of(
              "powerradar.portal.url", "https://localhost:20081/",
              "powerradar.oidc.issuer", "https://localhost:20044/realms/powerradar",
              "powerradar.oidc.client.secret", "hush"));

  @Test
  void of_whenOnlyWhatIsNeededIsSet_thenDefaultsForTheRest() {
    OidcSettings settings = OidcSettings.of(config());

    assertEquals(URI.create("https://localhost:20081"), settings.portal());
    assertEquals(settings.issuer(), settings.internal());
    assertEquals("portal", settings.client().id());
    assertEquals("powerradar-api", settings.audience());
  }

  @Test
  void of_whenInternalAddressIsSet_thenTokensAreFetchedThere() {
    values.put("powerradar.oidc.internal.url", "http://127.0.0.1:20045/realms/powerradar");

    OidcSettings settings = OidcSettings.of(config());

    assertEquals(
        URI.create("http://127.0.0.1:20045/realms/powerradar/protocol/openid-connect/token"),
        settings.tokenEndpoint());
    assertEquals(
        URI.create("https://localhost:20044/realms/powerradar/protocol/openid-connect/auth"),
        settings.authorizationEndpoint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "powerradar.portal.url",
        "powerradar.oidc.issuer",
        "powerradar.oidc.client.secret"
      })
  void of_whenNeededSettingIsMissing_thenRefusedByName(String name) {
    values.remove(name);

    var refusal = assertThrows(IllegalArgumentException.class, () -> OidcSettings.of(config()));

    assertEquals(name + " must be set.", refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "ftp://x", "https://", "https://x?y=1", "https://x#y", "https://a@b"})
  void of_whenAddressIsMalformed_thenRefusedByName(String address) {
    values.put("powerradar.portal.url", address);

    var refusal = assertThrows(IllegalArgumentException.class, () -> OidcSettings.of(config()));

    assertTrue(refusal.getMessage().startsWith("powerradar.portal.url "), refusal.getMessage());
  }

  @Test
  void toString_thenWithoutSecret() {
    assertFalse(OidcSettings.of(config()).toString().contains("hush"));
  }

  private Config config() {
    return (Config)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> Optional.ofNullable(values.get(arguments[0])));
  }
}
