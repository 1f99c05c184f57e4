package org.openpowerradar.web.login.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * One login on its way: the browser is at Keycloak and has not come back yet.
 *
 * @param state 43 base64url characters (32 random bytes), ties the answer to this login
 * @param nonce the same shape, ties the id token to this login
 * @param verifier the same shape, never leaves this server before the code is exchanged (RFC 7636)
 * @param returnTo path and query the person asked for, starting with a slash
 * @param startedAt when the browser was sent away
 */
public record PendingLogin(
    String state, String nonce, String verifier, String returnTo, Instant startedAt) {

  private static final int RANDOM_BYTES = 32;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  static PendingLogin start(SecureRandom random, String returnTo, Instant now) {
    return new PendingLogin(text(random), text(random), text(random), returnTo, now);
  }

  /** SHA-256 of the verifier, base64url: the {@code code_challenge} of method S256. */
  String challenge() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return BASE64URL.encodeToString(sha256.digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  @Override
  public String toString() {
    return "PendingLogin[returnTo=" + returnTo + ", startedAt=" + startedAt + "]";
  }

  private static String text(SecureRandom random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return BASE64URL.encodeToString(bytes);
  }
}
