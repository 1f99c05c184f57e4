package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * 32 random bytes that make a login unrepeatable.
 *
 * @param bytes exactly 32 bytes; not to be changed.
 */
public record Nonce(byte[] bytes) {

  /** Bytes of a nonce. */
  public static final int LENGTH = 32;

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if there are not exactly 32 bytes.
   */
  public Nonce {
    Payload.requireRange(bytes.length, LENGTH, LENGTH, "The length of a nonce");
  }

  /**
   * Makes a fresh nonce.
   *
   * @param random a cryptographically strong source.
   */
  public static Nonce random(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new Nonce(bytes);
  }

  static Nonce read(ByteBuffer payload) {
    return new Nonce(Payload.bytes(payload, LENGTH));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nonce nonce && Arrays.equals(bytes, nonce.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the bytes in hexadecimal; a nonce is no secret. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
