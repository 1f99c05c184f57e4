package org.openpowerradar.web.login.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Set;

/**
 * Who signed in, as Keycloak vouches for it to the portal.
 *
 * @param subject the person's id at Keycloak (UUID); never changes
 * @param session Keycloak's session id ({@code sid}), named again when it is ended from there
 * @param name what to call the person, never empty
 * @param email may be ""
 * @param roles roles of the client portal; may be empty
 * @param secondFactor whether the session was opened with a second factor
 */
public record IdToken(
    String subject,
    String session,
    String name,
    String email,
    Set<String> roles,
    boolean secondFactor) {

  private static final String KIND = "ID";

  /**
   * Reads the id token of the login that sent {@code nonce}.
   *
   * @throws InvalidTokenException if it is not for this client, or not of this login
   */
  public static IdToken ofLogin(Claims claims, String clientId, String nonce)
      throws InvalidTokenException {
    byte[] named = claims.required("nonce").getBytes(UTF_8);
    if (!MessageDigest.isEqual(named, nonce.getBytes(UTF_8))) {
      throw new InvalidTokenException("The id token is of another login.");
    }
    return of(claims, clientId);
  }

  /**
   * Reads the id token of a renewal.
   *
   * @throws InvalidTokenException if it is not for this client, or not of this person and session
   */
  public IdToken renewedBy(Claims claims, String clientId) throws InvalidTokenException {
    IdToken renewed = of(claims, clientId);
    if (!renewed.subject.equals(subject) || !renewed.session.equals(session)) {
      throw new InvalidTokenException("The renewed id token is of another person or session.");
    }
    return renewed;
  }

  private static IdToken of(Claims claims, String clientId) throws InvalidTokenException {
    claims.requireKind(KIND);
    claims.requireAudience(clientId);
    String authorized = claims.text("azp");
    if (authorized.isEmpty() ? claims.hasSeveralAudiences() : !authorized.equals(clientId)) {
      throw new InvalidTokenException("The id token was issued to another client.");
    }
    String name = claims.text("name");
    return new IdToken(
        claims.required("sub"),
        claims.required("sid"),
        name.isBlank() ? claims.required("preferred_username") : name,
        claims.text("email"),
        claims.roles(),
        claims.hasSecondFactor());
  }
}
