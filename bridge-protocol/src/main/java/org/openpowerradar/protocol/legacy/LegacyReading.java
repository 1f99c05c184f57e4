package org.openpowerradar.protocol.legacy;

import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * The number in a reading (0x02) or in a counter (0x08) of a sensor (docs/protocol.md, section 1).
 *
 * @param raw the device's own number, no unit. 4 bytes little-endian, range [0, 4294967295].
 */
public record LegacyReading(long raw) {

  /**
   * Reads a frame of type 0x02 or 0x08.
   *
   * @param frame a frame with at least 4 payload bytes.
   * @throws ProtocolException MALFORMED if it has another type or is shorter.
   */
  public static LegacyReading decode(LegacyFrame frame) throws ProtocolException {
    boolean counter = frame.type() == LegacyType.COUNTER.code();
    LegacyType expected = counter ? LegacyType.COUNTER : LegacyType.READING;
    return new LegacyReading(
        LegacyValues.u32(LegacyValues.payload(frame, expected, Integer.BYTES)));
  }
}
