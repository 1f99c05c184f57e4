package org.openpowerradar.web.login.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

class TokenEndpointTest {

  private static final String TOKENS =
      "{\"id_token\":\"i.d.t\",\"refresh_token\":\"re\",\"expires_in\":120}";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T20:00:00Z"));
  private final KeycloakDouble keycloak;
  private final TokenEndpoint endpoint;

  TokenEndpointTest() throws IOException {
    keycloak = new KeycloakDouble();
    endpoint = new TokenEndpoint(keycloak.settings(), clock);
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  @Test
  void exchange_whenGood_thenTokensThatAreStaleALittleEarly() throws Exception {
    keycloak.answers(200, TOKENS);
    PendingLogin login = new PendingLogins(clock).begin("/app");

    Tokens tokens = endpoint.exchange("c0de", login);

    assertEquals(new Tokens("i.d.t", "re", Instant.parse("2026-11-22T20:01:55Z")), tokens);
    assertEquals(
        Map.of(
            "grant_type", "authorization_code",
            "code", "c0de",
            "redirect_uri", "https://portal.example/callback",
            "code_verifier", login.verifier()),
        keycloak.questions().get(0));
  }

  @Test
  void exchange_thenClientShowsItsSecretFormEncoded() throws Exception {
    keycloak.answers(200, TOKENS);

    endpoint.renew("re");

    // base64 of portal:se%3Acret
    assertEquals("Basic cG9ydGFsOnNlJTNBY3JldA==", keycloak.authorization());
  }

  @Test
  void renew_whenSessionIsOver_thenRefused() {
    keycloak.answers(400, "{\"error\":\"invalid_grant\"}");

    var refusal = assertThrows(TokenRefusedException.class, () -> endpoint.renew("re"));

    assertEquals("invalid_grant", refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {}",
        "503 | <html>starting</html>",
        "200 | {}",
        "200 | []",
        "200 | {\"id_token\":7,\"refresh_token\":\"r\",\"expires_in\":9}",
        "200 | {\"id_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":0}",
        "302 | {}",
        "400 | {}",
        "400 | {\"error\":\"unauthorized_client\"}",
        "401 | {\"error\":\"invalid_client\"}",
        "429 | {\"error\":\"slow_down\"}"
      })
  void renew_whenAnswerSaysNothingAboutThePerson_thenUnreachable(int status, String body) {
    keycloak.answers(status, body);

    assertThrows(ProviderUnreachableException.class, () -> endpoint.renew("re"));
  }

  @ParameterizedTest
  @ValueSource(ints = {TokenEndpoint.ANSWER_LIMIT + 1, 1_000_000})
  void renew_whenAnswerIsTooLong_thenUnreachable(int length) {
    keycloak.answers(200, " ".repeat(length - TOKENS.length()) + TOKENS);

    assertThrows(ProviderUnreachableException.class, () -> endpoint.renew("re"));
  }

  @Test
  void renew_whenNobodyListens_thenUnreachable() {
    keycloak.close();

    assertThrows(ProviderUnreachableException.class, () -> endpoint.renew("re"));
  }
}
