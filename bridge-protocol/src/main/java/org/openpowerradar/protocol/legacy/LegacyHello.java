package org.openpowerradar.protocol.legacy;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * What an old bridge says of itself after connecting, type 0x01: {@code 02 41 6b 00} is firmware 2,
 * build 107. The same four bytes end the versions of its parts, type 0x12: {@code 00 04 02 41 6b
 * 00} (docs/protocol.md, section 1).
 *
 * @param firmware the major version. First byte of the four, range [0, 255].
 * @param build the build. Third and fourth byte, little-endian, range [0, 65535].
 */
public record LegacyHello(int firmware, int build) {

  /**
   * Reads a frame of type 0x01.
   *
   * @param frame a frame with at least 4 payload bytes.
   * @throws ProtocolException MALFORMED if it has another type or is shorter.
   */
  public static LegacyHello decode(LegacyFrame frame) throws ProtocolException {
    return read(LegacyValues.payload(frame, LegacyType.HELLO, 4));
  }

  /**
   * Reads a frame of type 0x12, which bridges send after connecting even when they send no 0x01.
   *
   * @param frame a frame with at least 6 payload bytes, which begin with {@code 00 04}: part 0, 4
   *     bytes (inferred).
   * @throws ProtocolException MALFORMED if it has another type, is shorter or begins otherwise.
   */
  public static LegacyHello ofModules(LegacyFrame frame) throws ProtocolException {
    ByteBuffer payload = LegacyValues.payload(frame, LegacyType.MODULES, 6);
    if (payload.getShort() != 0x0400) {
      throw new ProtocolException(ErrorCode.MALFORMED, "An old frame names another part");
    }
    return read(payload);
  }

  private static LegacyHello read(ByteBuffer version) {
    int start = version.position();
    return new LegacyHello(version.get(start) & 0xFF, version.getShort(start + 2) & 0xFFFF);
  }

  /** Returns firmware and build as one word of at most 9 ASCII characters, as in "2.107". */
  public String version() {
    return firmware + "." + build;
  }
}
