package org.openpowerradar.protocol.identity;

/** The numbers a serial can be: every unsigned 32-bit number but zero. */
final class SerialRange {

  private static final long LARGEST = 0xFFFF_FFFFL;

  private SerialRange() {}

  static void require(long value) {
    if (value < 1 || value > LARGEST) {
      throw new IllegalArgumentException("A serial is 1.." + LARGEST + ", not " + value);
    }
  }
}
