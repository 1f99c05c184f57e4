package org.openpowerradar.protocol.legacy;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * The statistics of an old bridge, type 0x0B, little-endian (docs/protocol.md, section 1). Read off
 * from how the numbers move, not from a document.
 *
 * @param packetsHeard radio packets, wraps. 2 bytes, range [0, 65535].
 * @param packetsForwarded packets sent on. 4 bytes, range [0, 4294967295].
 * @param bytesSent bytes sent to the cloud. 4 bytes, range [0, 4294967295].
 * @param reconnects connections made. 4 bytes, range [0, 4294967295].
 */
public record LegacyStatistics(
    int packetsHeard, long packetsForwarded, long bytesSent, long reconnects) {

  private static final int LENGTH = 14;

  /**
   * Reads a frame of type 0x0B.
   *
   * @param frame a frame with at least 14 payload bytes.
   * @throws ProtocolException MALFORMED if it has another type or is shorter.
   */
  public static LegacyStatistics decode(LegacyFrame frame) throws ProtocolException {
    ByteBuffer payload = LegacyValues.payload(frame, LegacyType.STATISTICS, LENGTH);
    return new LegacyStatistics(
        LegacyValues.u16(payload),
        LegacyValues.u32(payload),
        LegacyValues.u32(payload),
        LegacyValues.u32(payload));
  }
}
