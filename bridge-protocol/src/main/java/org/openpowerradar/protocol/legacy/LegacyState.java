package org.openpowerradar.protocol.legacy;

import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * The status word of a sensor, type 0x07 (docs/protocol.md, section 1).
 *
 * @param word meaning unknown, 0 seen. 2 bytes little-endian, range [0, 65535].
 */
public record LegacyState(int word) {

  /**
   * Reads a frame of type 0x07.
   *
   * @param frame a frame with at least 2 payload bytes.
   * @throws ProtocolException MALFORMED if it has another type or is shorter.
   */
  public static LegacyState decode(LegacyFrame frame) throws ProtocolException {
    return new LegacyState(
        LegacyValues.u16(LegacyValues.payload(frame, LegacyType.STATE, Short.BYTES)));
  }
}
