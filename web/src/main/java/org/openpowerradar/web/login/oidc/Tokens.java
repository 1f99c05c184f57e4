package org.openpowerradar.web.login.oidc;

import java.time.Instant;

/**
 * What the token endpoint gave, not yet verified. Never shown, logged or stored.
 *
 * @param idToken signed, as received
 * @param refreshToken for the next renewal; Keycloak takes each only once
 * @param staleAt when the access token runs out and the tokens must be renewed
 */
public record Tokens(String idToken, String refreshToken, Instant staleAt) {

  @Override
  public String toString() {
    return "Tokens[staleAt=" + staleAt + "]";
  }
}
