package org.openpowerradar.protocol.legacy;

import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * The radio noise an old bridge hears, type 0x1F (docs/protocol.md, section 1).
 *
 * @param noiseFloor [dBm], -76..-70 seen. Second payload byte, signed, range [-128, 127].
 */
public record LegacyNoise(int noiseFloor) {

  /**
   * Reads a frame of type 0x1F.
   *
   * @param frame a frame with at least 2 payload bytes.
   * @throws ProtocolException MALFORMED if it has another type or is shorter.
   */
  public static LegacyNoise decode(LegacyFrame frame) throws ProtocolException {
    return new LegacyNoise(LegacyValues.payload(frame, LegacyType.NOISE, 2).get(1));
  }
}
