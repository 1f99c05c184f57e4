package org.openpowerradar.protocol.legacy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

/** Reads the numbers of old payloads; little-endian, lengths checked first. */
final class LegacyValues {

  private LegacyValues() {}

  /** Returns the payload of a frame that has the type and at least so many payload bytes. */
  static ByteBuffer payload(LegacyFrame frame, LegacyType type, int length)
      throws ProtocolException {
    if (frame.type() != type.code() || frame.payload().length < length) {
      throw new ProtocolException(ErrorCode.MALFORMED, "An old frame is no good " + type);
    }
    return ByteBuffer.wrap(frame.payload()).order(ByteOrder.LITTLE_ENDIAN);
  }

  static long u32(ByteBuffer payload) {
    return payload.getInt() & 0xFFFF_FFFFL;
  }

  static int u16(ByteBuffer payload) {
    return payload.getShort() & 0xFFFF;
  }
}
