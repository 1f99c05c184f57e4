package org.openpowerradar.web.login.token;

import java.util.Set;

/**
 * What a program shows to be let into {@code /api}.
 *
 * @param subject id at Keycloak of the person or of the client's service account
 * @param client name of the client that got the token
 * @param roles roles of the client portal; may be empty
 * @param secondFactor whether the session was opened with a second factor; a client's own token,
 *     which is of no session, counts as if it were: its secret is no password of a person
 */
public record AccessToken(String subject, String client, Set<String> roles, boolean secondFactor) {

  private static final String KIND = "Bearer";

  /**
   * Reads an access token.
   *
   * @throws InvalidTokenException if it is of another kind (an id token, say), or not meant for
   *     {@code audience}
   */
  public static AccessToken of(Claims claims, String audience) throws InvalidTokenException {
    claims.requireKind(KIND);
    claims.requireAudience(audience);
    boolean isProgram = claims.text("sid").isEmpty();
    return new AccessToken(
        claims.required("sub"),
        claims.required("azp"),
        claims.roles(),
        isProgram || claims.hasSecondFactor());
  }
}
