package org.openpowerradar.web.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.login.oidc.KeycloakDouble;
import org.openpowerradar.web.login.oidc.MovableClock;
import org.openpowerradar.web.login.oidc.PendingLogin;
import org.openpowerradar.web.login.oidc.PendingLogins;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.oidc.TokenRefusedException;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

class SignedInTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T20:00:00Z"));
  private final KeycloakDouble keycloak;
  private final Realm realm;
  private SignedIn visit;

  SignedInTest() throws IOException {
    keycloak = new KeycloakDouble();
    realm = new Realm(keycloak.settings(), clock);
  }

  @BeforeEach
  void signIn() throws Exception {
    PendingLogin login = new PendingLogins(clock).begin("/app");
    keycloak.givesTokens(
        () -> KeycloakDouble.idToken(clock.instant()).claim("nonce", login.nonce()).build(), "r1");
    visit = new SignedIn(realm.signIn("code", login), clock);
    keycloak.questions().clear();
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  @Test
  void user_whenTokensAreFresh_thenKeycloakIsNotAsked() throws Exception {
    assertEquals(KeycloakDouble.ANNA, visit.user(realm).getName());
    assertEquals(List.of(), keycloak.questions());
  }

  @Test
  void user_whenTokensAreStale_thenRolesAreThoseOfNow() throws Exception {
    clock.forward(Duration.ofMinutes(2));
    keycloak.givesTokens(
        () ->
            KeycloakDouble.idToken(clock.instant())
                .claim("portal_roles", List.of("viewer"))
                .build(),
        "r2");

    assertEquals(Set.of("viewer"), visit.user(realm).roles());
    assertEquals("r1", keycloak.questions().get(0).get("refresh_token"));
  }

  @Test
  void user_whenSixRequestsComeAtOnce_thenTokensAreRenewedOnce() throws Exception {
    clock.forward(Duration.ofMinutes(2));
    Callable<PortalUser> request = () -> visit.user(realm);

    ExecutorService browser = Executors.newFixedThreadPool(6);
    try {
      for (Future<PortalUser> answer :
          browser.invokeAll(Stream.generate(() -> request).limit(6).toList())) {
        assertEquals(KeycloakDouble.ANNA, answer.get().getName());
      }
    } finally {
      browser.shutdown();
    }

    assertEquals(1, keycloak.questions().size());
  }

  @Test
  void user_whenKeycloakEndedTheSession_thenRefused() {
    clock.forward(Duration.ofMinutes(2));
    keycloak.answers(400, "{\"error\":\"invalid_grant\"}");

    assertThrows(TokenRefusedException.class, () -> visit.user(realm));
  }

  @Test
  void user_whenKeycloakIsDown_thenAskedAgainOnlyAfterFiveSeconds() throws Exception {
    clock.forward(Duration.ofMinutes(2));
    keycloak.answers(503, "{}");
    assertThrows(ProviderUnreachableException.class, () -> visit.user(realm));

    assertThrows(ProviderUnreachableException.class, () -> visit.user(realm));
    assertEquals(1, keycloak.questions().size());

    keycloak.givesTokens(() -> KeycloakDouble.idToken(clock.instant()).build(), "r2");
    clock.forward(SignedIn.PATIENCE);
    assertEquals(KeycloakDouble.ANNA, visit.user(realm).getName());
  }
}
