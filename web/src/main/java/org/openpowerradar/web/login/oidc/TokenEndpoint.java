package org.openpowerradar.web.login.oidc;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

/** Keycloak's token endpoint: gives tokens for a code, and new tokens for a refresh token. */
public final class TokenEndpoint {

  static final int ANSWER_LIMIT = 64 * 1024;

  /** Tokens count as stale a little early, so that none runs out on its way. */
  static final Duration MARGIN = Duration.ofSeconds(5);

  /** Refusals that mean "this portal is set up wrongly", not "this person must sign in again". */
  private static final Set<String> OUR_FAULT = Set.of("invalid_client", "unauthorized_client");

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final OidcSettings settings;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public TokenEndpoint(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Exchanges the code that the browser brought.
   *
   * @throws TokenRefusedException if the code is used, expired or not of this login
   * @throws ProviderUnreachableException if Keycloak does not answer, or not sensibly
   */
  public Tokens exchange(String code, PendingLogin login)
      throws TokenRefusedException, ProviderUnreachableException {
    return ask(
        new Query()
            .with("grant_type", "authorization_code")
            .with("code", code)
            .with("redirect_uri", settings.callback().toString())
            .with("code_verifier", login.verifier()));
  }

  /**
   * Renews the tokens of a person.
   *
   * @throws TokenRefusedException if the session at Keycloak is over
   * @throws ProviderUnreachableException if Keycloak does not answer, or not sensibly
   */
  public Tokens renew(String refreshToken)
      throws TokenRefusedException, ProviderUnreachableException {
    return ask(new Query().with("grant_type", "refresh_token").with("refresh_token", refreshToken));
  }

  private Tokens ask(Query question) throws TokenRefusedException, ProviderUnreachableException {
    HttpRequest request =
        HttpRequest.newBuilder(settings.tokenEndpoint())
            .timeout(TIMEOUT)
            .header("Authorization", settings.client().basic())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
            .build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      return tokens(response.statusCode(), json(response.body()));
    } catch (IOException | JsonException failed) {
      throw new ProviderUnreachableException("The token endpoint gave no answer.", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ProviderUnreachableException("Interrupted while asking for tokens.", interrupted);
    }
  }

  private Tokens tokens(int status, JsonObject answer)
      throws TokenRefusedException, ProviderUnreachableException {
    String error = answer.getString("error", "");
    if (status == 400 && !error.isEmpty() && !OUR_FAULT.contains(error)) {
      throw new TokenRefusedException(error);
    }
    String idToken = answer.getString("id_token", "");
    String refreshToken = answer.getString("refresh_token", "");
    int lifeSeconds = answer.getInt("expires_in", 0);
    if (status != 200 || idToken.isEmpty() || refreshToken.isEmpty() || lifeSeconds <= 0) {
      throw new ProviderUnreachableException(
          "The token endpoint answered " + status + (error.isEmpty() ? "." : " " + error + "."));
    }
    return new Tokens(
        idToken, refreshToken, clock.instant().plusSeconds(lifeSeconds).minus(MARGIN));
  }

  private static JsonObject json(InputStream body) throws IOException {
    try (body) {
      byte[] bytes = body.readNBytes(ANSWER_LIMIT + 1);
      if (bytes.length > ANSWER_LIMIT) {
        throw new IOException("The answer is longer than " + ANSWER_LIMIT + " bytes.");
      }
      try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
        return reader.readObject();
      }
    }
  }
}
