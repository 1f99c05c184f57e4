package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;

/**
 * Numbers of 1 to 9 bytes: seven bits a byte, lowest first, the top bit set on all but the last
 * (docs/protocol.md, section 5).
 */
final class Varint {

  /** Most bytes of a number: 63 bits. */
  static final int LONGEST = 9;

  private Varint() {}

  /** Writes a number of range [0, 2^63 - 1]. */
  static void put(ByteBuffer target, long number) {
    long rest = number;
    while (rest > 0x7F) {
      target.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    target.put((byte) rest);
  }

  /** Folds a signed number of range [-2^62, 2^62 - 1] so that small magnitudes stay short. */
  static long zigzag(long signed) {
    return signed << 1 ^ signed >> 63;
  }

  static long unzigzag(long folded) {
    return folded >>> 1 ^ -(folded & 1);
  }
}
