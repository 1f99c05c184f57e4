package org.openpowerradar.protocol.login;

import java.security.MessageDigest;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Proof;

/**
 * The login of older firmware: RFC 1994, a digest over {@code identifier | secret | challenge}
 * (docs/protocol.md, section 4). Proves the bridge to the cloud, once, and nothing else.
 */
public final class Chap {

  private Chap() {}

  /**
   * Answers a challenge.
   *
   * @param challenge with method CHAP_MD5 or CHAP_SHA256.
   * @param secret the bridge's key: 32 bytes.
   * @return 16 bytes with MD5, 32 bytes with SHA-256.
   * @throws IllegalArgumentException if the method is not CHAP.
   */
  public static Proof respond(Challenge challenge, byte[] secret) {
    MessageDigest digest = Sha256.digest(algorithm(challenge.method()));
    digest.update((byte) challenge.identifier());
    digest.update(secret);
    return new Proof(digest.digest(challenge.serverNonce().bytes()));
  }

  private static String algorithm(LoginMethod method) {
    return switch (method) {
      case CHAP_MD5 -> "MD5";
      case CHAP_SHA256 -> "SHA-256";
      case HMAC -> throw new IllegalArgumentException("HMAC is not a CHAP method");
    };
  }
}
