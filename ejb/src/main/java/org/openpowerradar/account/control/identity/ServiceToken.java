package org.openpowerradar.account.control.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;

/**
 * Shows the token of the service account with every request; fetches a new one ten seconds before
 * it runs out. Safe for several threads: they fetch one.
 */
final class ServiceToken implements ClientRequestFilter {
  private static final long MARGIN_SECONDS = 10;

  private final KeycloakTokens tokens;
  private final IdentitySettings settings;
  private final Clock clock;
  private String token;
  private Instant staleAt = Instant.MIN;

  ServiceToken(KeycloakTokens tokens, IdentitySettings settings, Clock clock) {
    this.tokens = tokens;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void filter(ClientRequestContext request) {
    request.getHeaders().putSingle("Authorization", "Bearer " + fresh());
  }

  /** Id of the account that the token is of. */
  String subject() {
    byte[] claims = Base64.getUrlDecoder().decode(fresh().split("\\.")[1]);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(claims))) {
      return reader.readObject().getString("sub");
    }
  }

  synchronized String fresh() {
    Instant now = clock.instant();
    if (!now.isBefore(staleAt)) {
      JsonObject answer = tokens.token("client_credentials", settings.client(), settings.secret());
      token = answer.getString("access_token");
      staleAt = now.plusSeconds(answer.getInt("expires_in") - MARGIN_SECONDS);
    }
    return token;
  }
}
