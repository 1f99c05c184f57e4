package org.openpowerradar.protocol.legacy;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * What an old bridge says of itself after connecting, type 0x01: {@code 02 41 6b 00} is firmware 2,
 * build 107 (docs/protocol.md, section 1).
 *
 * @param firmware the major version. First payload byte, range [0, 255].
 * @param build the build. Third and fourth payload byte, little-endian, range [0, 65535].
 */
public record LegacyHello(int firmware, int build) {

  /**
   * Reads a frame of type 0x01.
   *
   * @param frame a frame with at least 4 payload bytes.
   * @throws ProtocolException MALFORMED if it has another type or is shorter.
   */
  public static LegacyHello decode(LegacyFrame frame) throws ProtocolException {
    ByteBuffer payload = LegacyValues.payload(frame, LegacyType.HELLO, 4);
    return new LegacyHello(payload.get(0) & 0xFF, payload.getShort(2) & 0xFFFF);
  }

  /** Returns firmware and build as one word of at most 9 ASCII characters, as in "2.107". */
  public String version() {
    return firmware + "." + build;
  }
}
