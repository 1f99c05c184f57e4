package org.openpowerradar.protocol.login;

import java.nio.charset.StandardCharsets;
import org.openpowerradar.protocol.message.Proof;

/**
 * The default login: both sides prove that they know the bridge's key, over everything said before
 * (docs/protocol.md, section 4).
 */
public final class HmacLogin {

  /** Bytes of a bridge's key. */
  public static final int KEY_LENGTH = 32;

  private static final byte[] CLIENT = "C".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SERVER = "S".getBytes(StandardCharsets.US_ASCII);

  private final byte[] key;
  private final byte[] authenticationKey;

  /**
   * Prepares the login of one bridge.
   *
   * @param key the bridge's key K: 32 random bytes; copied.
   * @throws IllegalArgumentException if the key is not 32 bytes long.
   */
  public HmacLogin(byte[] key) {
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("A bridge key has 32 bytes, not " + key.length);
    }
    this.key = key.clone();
    this.authenticationKey = Hkdf.derive(key, new byte[Sha256.LENGTH], "prb1 auth");
  }

  /** Returns what the bridge sends in RESPONSE: 32 bytes. */
  public Proof clientProof(Transcript transcript) {
    return new Proof(Sha256.hmac(authenticationKey, CLIENT, transcript.hash()));
  }

  /** Returns what the cloud sends in WELCOME: 32 bytes. */
  public Proof serverProof(Transcript transcript) {
    return new Proof(Sha256.hmac(authenticationKey, SERVER, transcript.hash()));
  }

  /** Returns the keys of the session that begins with WELCOME. */
  public SessionKeys sessionKeys(Transcript transcript) {
    return new SessionKeys(
        Hkdf.derive(key, transcript.hash(), "prb1 c2s"),
        Hkdf.derive(key, transcript.hash(), "prb1 s2c"));
  }
}
