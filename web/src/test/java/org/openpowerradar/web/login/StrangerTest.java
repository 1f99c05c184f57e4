package org.openpowerradar.web.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.web.login.oidc.Identity;
import org.openpowerradar.web.login.oidc.KeycloakDouble;
import org.openpowerradar.web.login.oidc.Tokens;
import org.openpowerradar.web.login.token.IdToken;

class StrangerTest {
  private final ExchangeDouble exchange = new ExchangeDouble();

  private boolean sends() {
    return Stranger.sends(exchange.request());
  }

  @ParameterizedTest
  @CsvSource({"GET, false", "HEAD, false", "POST, true", "PUT, true", "QUERY, true"})
  void sends_whenOnlyTheMethodTells_thenAllButQuestionsDo(String method, boolean sending) {
    exchange.method = method;

    assertEquals(sending, sends());
  }

  @Test
  void sends_whenAQuestionHasABody_thenItDoes() {
    exchange.requestHeaders.put("Content-Length", "4096");
    assertTrue(sends());

    exchange.requestHeaders.put("Content-Length", "0");
    assertFalse(sends());

    exchange.requestHeaders.put("Transfer-Encoding", "chunked");
    assertTrue(sends());
  }

  @Test
  void sends_whenSignedIn_thenNoStrangerDoes() {
    exchange.method = "POST";
    exchange.session = new ExchangeDouble.SessionDouble();
    IdToken anna =
        new IdToken(KeycloakDouble.ANNA, "session", "Anna Albrecht", "", Set.of(), false);
    new SignedIn(new Identity(anna, new Tokens("i.d.t", "r", Instant.MAX)), Clock.systemUTC())
        .enter(exchange.session.session());

    assertFalse(sends());
  }

  /** Keycloak tells of ended sessions there. */
  @Test
  void sends_whenOnThePlainListener_thenNoStrangerDoes() {
    exchange.method = "POST";
    exchange.isSecure = false;

    assertFalse(sends());
  }

  @Test
  void refuse_thenSaysWhichMethodsThereAre() throws IOException {
    Stranger.refuse(exchange.response());

    assertEquals(405, exchange.status);
    assertEquals("GET, HEAD", exchange.headers.get("Allow"));
  }
}
