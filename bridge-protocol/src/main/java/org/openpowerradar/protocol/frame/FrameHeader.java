package org.openpowerradar.protocol.frame;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The first 11 bytes of a frame: {@code 'P' 'R' | version u8 | type u8 | flags u8 | sequence u32 |
 * length u16}, big-endian (docs/protocol.md, section 2).
 *
 * @param type the number of the message type, known or not. 1 byte, range [0, 255].
 * @param flags bit 0 = critical, other bits are sent as 0 and ignored. 1 byte, range [0, 255].
 * @param sequence the low 32 bits of the frame's number in its direction; 0 during login. 4 bytes,
 *     range [0, 4294967295].
 * @param length the bytes of the payload, without header and trailer. 2 bytes, range [0, 16384].
 */
public record FrameHeader(int type, int flags, long sequence, int length) {

  /** The flag of a frame that must not be skipped when its type is unknown. */
  public static final int CRITICAL = 0x01;

  private static final short MAGIC = 0x5052;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public FrameHeader {
    boolean bytesFit = (type & ~0xFF) == 0 && (flags & ~0xFF) == 0;
    boolean sequenceFits = (sequence & ~0xFFFF_FFFFL) == 0;
    if (!bytesFit || !sequenceFits || length < 0 || length > FrameLimits.PAYLOAD_AFTER_LOGIN) {
      throw new IllegalArgumentException("A header field is out of range");
    }
  }

  /**
   * Reads a header and refuses it before anything is reserved for its payload.
   *
   * @param buffer at least 11 bytes from its position, big-endian; its position moves behind the
   *     header.
   * @param payloadLimit the most payload bytes allowed now: {@link
   *     FrameLimits#PAYLOAD_BEFORE_LOGIN} or {@link FrameLimits#PAYLOAD_AFTER_LOGIN}.
   * @return the header.
   * @throws ProtocolException BAD_MAGIC if it does not begin with {@code 50 52},
   *     UNSUPPORTED_VERSION if the version is not 1, TOO_LARGE if the length exceeds the limit.
   */
  public static FrameHeader decode(ByteBuffer buffer, int payloadLimit) throws ProtocolException {
    if (buffer.getShort() != MAGIC) {
      throw new ProtocolException(ErrorCode.BAD_MAGIC, "A frame does not begin with 50 52");
    }
    int version = buffer.get() & 0xFF;
    if (version != FrameLimits.VERSION) {
      throw new ProtocolException(
          ErrorCode.UNSUPPORTED_VERSION, "Frame version " + version + " is not spoken here");
    }
    int type = buffer.get() & 0xFF;
    int flags = buffer.get() & 0xFF;
    long sequence = buffer.getInt() & 0xFFFF_FFFFL;
    int length = buffer.getShort() & 0xFFFF;
    if (length > Math.min(payloadLimit, FrameLimits.PAYLOAD_AFTER_LOGIN)) {
      throw new ProtocolException(
          ErrorCode.TOO_LARGE, "A payload of " + length + " bytes exceeds " + payloadLimit);
    }
    return new FrameHeader(type, flags, sequence, length);
  }

  /**
   * Writes the 11 bytes.
   *
   * @param buffer with room for 11 bytes, big-endian.
   */
  public void encode(ByteBuffer buffer) {
    buffer.putShort(MAGIC);
    buffer.put((byte) FrameLimits.VERSION);
    buffer.put((byte) type);
    buffer.put((byte) flags);
    buffer.putInt((int) sequence);
    buffer.putShort((short) length);
  }

  /** Returns the message type, or empty if this version does not know it. */
  public Optional<MessageType> messageType() {
    return MessageType.find(type);
  }

  /** Says whether an unknown type must end the connection instead of being skipped. */
  public boolean critical() {
    return (flags & CRITICAL) != 0;
  }
}
