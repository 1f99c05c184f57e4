package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Shows knowledge of a key without telling it.
 *
 * @param bytes 16 bytes (CHAP with MD5) or 32 bytes (all others); not to be changed.
 */
public record Proof(byte[] bytes) {

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if there are neither 16 nor 32 bytes.
   */
  public Proof {
    Payload.require(bytes.length == 16 || bytes.length == 32, "A proof has 16 or 32 bytes");
  }

  static Proof read(ByteBuffer payload, int length) {
    return new Proof(Payload.bytes(payload, length));
  }

  /**
   * Compares in a time that does not depend on where the bytes differ.
   *
   * @param expected the proof computed here.
   */
  public boolean matches(Proof expected) {
    return MessageDigest.isEqual(bytes, expected.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Proof proof && matches(proof);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the length only: proofs do not belong in logs. */
  @Override
  public String toString() {
    return "Proof[" + bytes.length + " bytes]";
  }
}
