package org.openpowerradar.web.login.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Keycloak's word that a session is over (OpenID Connect Back-Channel Logout 1.0, section 2.4).
 *
 * @param id of the token itself ({@code jti}); it may be used once
 * @param subject whose sessions end; "" if only one session is named
 * @param session the one session that ends; "" for all sessions of the subject
 */
public record LogoutToken(String id, String subject, String session) {

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /** How old a logout token may be; also how long its id must be remembered. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  /**
   * Reads a logout token.
   *
   * @throws InvalidTokenException if it is for another client, too old, or not a logout token at
   *     all
   */
  public static LogoutToken of(Claims claims, String clientId, Instant now)
      throws InvalidTokenException {
    claims.requireAudience(clientId);
    Instant issued = claims.issuedAt().orElse(Instant.EPOCH);
    if (issued.plus(LIFE).isBefore(now)) {
      throw new InvalidTokenException("The logout token is too old.");
    }
    if (!(claims.value("events") instanceof Map<?, ?> events)
        || !(events.get(EVENT) instanceof Map)) {
      throw new InvalidTokenException("The token is no logout token.");
    }
    if (claims.value("nonce") != null) {
      throw new InvalidTokenException("A logout token has no nonce.");
    }
    LogoutToken token =
        new LogoutToken(claims.required("jti"), claims.text("sub"), claims.text("sid"));
    if (token.subject.isEmpty() && token.session.isEmpty()) {
      throw new InvalidTokenException("The logout token names neither person nor session.");
    }
    return token;
  }
}
