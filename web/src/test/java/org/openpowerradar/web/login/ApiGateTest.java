package org.openpowerradar.web.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.security.enterprise.AuthenticationStatus;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.boundary.SignalInbox;
import org.openpowerradar.web.login.oidc.KeycloakDouble;
import org.openpowerradar.web.login.oidc.MovableClock;
import org.openpowerradar.web.login.oidc.Realm;

class ApiGateTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T20:00:00Z"));
  private final SignalInbox signals = new SignalInbox();
  private final ExchangeDouble exchange = new ExchangeDouble();
  private final KeycloakDouble keycloak;
  private final ApiGate gate;

  ApiGateTest() throws IOException {
    keycloak = new KeycloakDouble();
    gate = new ApiGate(new Realm(keycloak.settings(), clock), signals);
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  @Test
  void enter_whenTokenIsGood_thenContainerKnowsCallerBySubject() throws IOException {
    show("Bearer " + keycloak.sign(KeycloakDouble.accessToken(clock.instant()).build()));

    assertEquals(AuthenticationStatus.SUCCESS, enter());
    assertEquals(KeycloakDouble.ANNA, exchange.caller.getName());
  }

  @Test
  void enter_whenSchemeIsInLowerCase_thenAccepted() throws IOException {
    show("bearer " + keycloak.sign(KeycloakDouble.accessToken(clock.instant()).build()));

    assertEquals(AuthenticationStatus.SUCCESS, enter());
  }

  @Test
  void enter_whenThereIsOnlyASession_thenRefusedWithChallenge() throws IOException {
    exchange.session = new ExchangeDouble.SessionDouble();

    assertEquals(AuthenticationStatus.SEND_FAILURE, enter());
    assertEquals(401, exchange.status);
    assertEquals("Bearer realm=\"powerradar\"", exchange.headers.get("WWW-Authenticate"));
    assertEquals("application/problem+json", exchange.headers.get("Content-Type"));
    assertTrue(exchange.text().contains("\"status\":401"), exchange.text());
  }

  @Test
  void enter_whenTokenIsForAnotherAudience_thenRefused() throws IOException {
    show(
        "Bearer "
            + keycloak.sign(
                KeycloakDouble.accessToken(clock.instant()).audience("account").build()));

    assertEquals(AuthenticationStatus.SEND_FAILURE, enter());
    assertEquals(
        "Bearer realm=\"powerradar\", error=\"invalid_token\"",
        exchange.headers.get("WWW-Authenticate"));
    assertNull(exchange.caller);
  }

  @Test
  void enter_whenTokenIsForAnotherAudience_thenToldWithTheAddress() throws IOException {
    show(
        "Bearer "
            + keycloak.sign(
                KeycloakDouble.accessToken(clock.instant()).audience("account").build()));

    enter();

    Signal told = signals.take().get(0);
    assertEquals(SignalKind.PORTAL_LOGIN_REFUSED, told.kind());
    assertEquals("192.0.2.7", told.address());
  }

  @Test
  void enter_whenPasswordIsShown_thenRefused() throws IOException {
    show("Basic YW5uYTp4");

    assertEquals(AuthenticationStatus.SEND_FAILURE, enter());
    assertEquals(401, exchange.status);
  }

  @Test
  void enter_whenKeysCannotBeFetched_thenUnavailableAndNotRefused() throws IOException {
    show("Bearer " + keycloak.sign(KeycloakDouble.accessToken(clock.instant()).build()));
    keycloak.close();

    assertEquals(AuthenticationStatus.SEND_FAILURE, enter());
    assertEquals(503, exchange.status);
  }

  private void show(String authorization) {
    exchange.requestHeaders.put("Authorization", authorization);
  }

  private AuthenticationStatus enter() throws IOException {
    return gate.enter(exchange.request(), exchange.response(), exchange.context());
  }
}
