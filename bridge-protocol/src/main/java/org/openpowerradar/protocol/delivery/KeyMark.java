package org.openpowerradar.protocol.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the keys of a bridge apart without showing them: the first 8 bytes of HMAC-SHA-256 of the
 * key over "prb1 key mark". Not for proving anything.
 *
 * @param value any.
 */
public record KeyMark(long value) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] LABEL = "prb1 key mark".getBytes(StandardCharsets.US_ASCII);

  /**
   * Returns the mark of a key.
   *
   * @param key 32 bytes.
   */
  public static KeyMark of(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return new KeyMark(ByteBuffer.wrap(mac.doFinal(LABEL)).getLong());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
    }
  }
}
