package org.openpowerradar.web.login.oidc;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.login.token.InvalidTokenException;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

class RealmTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T20:00:00Z"));
  private final PendingLogin login = new PendingLogins(clock).begin("/app");
  private final KeycloakDouble keycloak;
  private final Realm realm;

  RealmTest() throws IOException {
    keycloak = new KeycloakDouble();
    realm = new Realm(keycloak.settings(), clock);
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  @Test
  void signIn_whenNonceIsOurs_thenThePerson() throws Exception {
    keycloak.givesTokens(
        () -> KeycloakDouble.idToken(clock.instant()).claim("nonce", login.nonce()).build(), "r1");

    Identity identity = realm.signIn("code", login);

    assertEquals("Anna Albrecht", identity.who().name());
    assertEquals("r1", identity.tokens().refreshToken());
  }

  @Test
  void signIn_whenNonceIsOfAnotherLogin_thenInvalid() {
    keycloak.givesTokens(() -> KeycloakDouble.idToken(clock.instant()).build(), "r1");

    assertThrows(InvalidTokenException.class, () -> realm.signIn("code", login));
  }

  @Test
  void accessToken_whenIdTokenIsShown_thenInvalid() {
    String idToken = keycloak.sign(KeycloakDouble.idToken(clock.instant()).build());

    assertThrows(InvalidTokenException.class, () -> realm.accessToken(idToken));
  }

  @Test
  void requireReachable_whenKeycloakStops_thenNoticedAfterFiveSeconds() {
    assertDoesNotThrow(realm::requireReachable);
    keycloak.close();

    assertDoesNotThrow(realm::requireReachable);
    clock.forward(Duration.ofSeconds(6));
    assertThrows(ProviderUnreachableException.class, realm::requireReachable);
  }

  @Test
  void requireReachable_whenKeycloakIsSlow_thenItCountsAsReachable() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      OidcSettings given = keycloak.settings();
      Realm slow =
          new Realm(
              new OidcSettings(
                  given.portal(), given.issuer(), address, given.client(), given.audience()),
              clock);

      assertDoesNotThrow(slow::requireReachable);
    }
  }
}
