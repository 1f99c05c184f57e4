package org.openpowerradar.web.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.login.oidc.BrowserAddresses;
import org.openpowerradar.web.login.oidc.Identity;
import org.openpowerradar.web.login.oidc.KeycloakDouble;
import org.openpowerradar.web.login.oidc.PendingLogin;
import org.openpowerradar.web.login.oidc.Tokens;
import org.openpowerradar.web.login.token.IdToken;

/** Where somebody is sent who wants a second factor, and where they go on from there. */
class SecondFactorTest {
  private final IdToken anna =
      new IdToken(KeycloakDouble.ANNA, "kc-session-1", "Anna Albrecht", "", Set.of(), false);
  private final ExchangeDouble exchange = new ExchangeDouble();
  private final KeycloakDouble keycloak;

  SecondFactorTest() throws IOException {
    keycloak = new KeycloakDouble();
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  @Test
  void stranger_whenAsking_thenStartPage() throws IOException {
    ask();

    assertEquals("/", location());
  }

  @Test
  void person_whenAnAppWasSetUp_thenGoesOnToSignInWithIt() throws IOException {
    exchange.parameters.put("setUp", "");
    signIn();
    ask();

    assertTrue(location().contains("kc_action=CONFIGURE_TOTP"), location());
    assertEquals("/second-factor", after("success"));
  }

  @Test
  void person_whenTheSetUpWasCalledOff_thenHome() throws IOException {
    exchange.parameters.put("setUp", "");
    signIn();
    ask();

    assertEquals("/app/home", after("cancelled"));
  }

  @Test
  void person_whenSignedInWithTheApp_thenHome() throws IOException {
    signIn();
    ask();

    assertTrue(location().contains("prompt=login"), location());
    assertEquals("/app/home", after(null));
  }

  private void signIn() {
    new SignedIn(new Identity(anna, new Tokens("i.d.t", "r", Instant.MAX)), Clock.systemUTC())
        .enter(exchange.request().getSession(true));
  }

  private void ask() throws IOException {
    new SecondFactor(new BrowserAddresses(keycloak.settings()))
        .doGet(exchange.request(), exchange.response());
  }

  /** Back from Keycloak. */
  private String after(String status) {
    exchange.parameters.put("state", location().replaceFirst(".*[?&]state=([^&]+).*", "$1"));
    if (status != null) {
      exchange.parameters.put("kc_action_status", status);
    }
    PendingLogin login = SignInPrompt.endedBy(exchange.request()).orElseThrow();
    return SecondFactor.after(exchange.request(), login);
  }

  private String location() {
    return exchange.headers.get("Location");
  }
}
