package org.openpowerradar.protocol.message;

/**
 * A way to prove who a bridge is, weakest first. The ordinal is the number on the wire and the bit
 * in HELLO (docs/protocol.md, section 4).
 */
public enum LoginMethod {
  /** RFC 1994 with MD5 (algorithm 5): proof of 16 bytes. */
  CHAP_MD5(16),
  /** RFC 1994 with SHA-256 (algorithm 7): proof of 32 bytes. */
  CHAP_SHA256(32),
  /**
   * Mutual HMAC-SHA-256 bound to the certificate: proofs of 32 bytes, every frame authenticated.
   */
  HMAC(32);

  private final int proofLength;

  LoginMethod(int proofLength) {
    this.proofLength = proofLength;
  }

  /** Returns the bytes of the bridge's proof: 16 or 32. */
  public int proofLength() {
    return proofLength;
  }

  /** Returns the number on the wire: 1 byte, range [0, 2]. */
  public int code() {
    return ordinal();
  }

  /** Returns the method's bit in the methods byte of HELLO: 1, 2 or 4. */
  public int bit() {
    return 1 << ordinal();
  }

  /**
   * Returns the method of a number.
   *
   * @param code the number on the wire.
   * @throws IllegalArgumentException if there is no such method.
   */
  public static LoginMethod of(int code) {
    Payload.requireRange(code, 0, HMAC.ordinal(), "A login method");
    return values()[code];
  }
}
