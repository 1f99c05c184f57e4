package org.openpowerradar.protocol.legacy;

import java.nio.ByteBuffer;

/** CRC-8/MAXIM: polynomial x^8+x^5+x^4+1 reflected (0x8C), start 0, no final exclusive or. */
final class Crc8Maxim {

  private static final byte[] TABLE = new byte[256];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x8C;
      }
      TABLE[i] = (byte) crc;
    }
  }

  private Crc8Maxim() {}

  /** Returns the checksum of a range of bytes, range [0, 255]; the position does not move. */
  static int of(ByteBuffer bytes, int from, int length) {
    int crc = 0;
    for (int i = from; i < from + length; i++) {
      crc = TABLE[(crc ^ bytes.get(i)) & 0xFF] & 0xFF;
    }
    return crc;
  }
}
