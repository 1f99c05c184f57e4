package org.openpowerradar.protocol.login;

import java.nio.charset.StandardCharsets;

/** Derives 32-byte keys from a 32-byte key: HKDF with SHA-256 (RFC 5869), one output block. */
final class Hkdf {

  private static final byte[] FIRST_BLOCK = {1};

  private Hkdf() {}

  static byte[] derive(byte[] key, byte[] salt, String purpose) {
    byte[] pseudoRandomKey = Sha256.hmac(salt, key);
    byte[] info = purpose.getBytes(StandardCharsets.US_ASCII);
    return Sha256.hmac(pseudoRandomKey, info, FIRST_BLOCK);
  }
}
