package org.openpowerradar.protocol.legacy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * One frame of an old bridge: {@code 55 55 | length u16 | node u32 | sequence u8 | type u8 |
 * payload | quality u8 | crc8}, little-endian (docs/protocol.md, section 1). The length counts from
 * node to quality; the checksum covers length to payload, not the quality.
 *
 * @param node the sensor or bridge that speaks; 4294967295 = the cloud. 4 bytes, range [0,
 *     4294967295].
 * @param sequence the node's own counter, wraps. 1 byte, range [0, 255].
 * @param type the type number, known or not. 1 byte, range [0, 255].
 * @param payload 0..1093 bytes; not to be changed.
 * @param quality what the receiver noted about the signal: 28..76 seen, most likely the dBm without
 *     their sign; 0 from the cloud. 1 byte, range [0, 255].
 */
public record LegacyFrame(long node, int sequence, int type, byte[] payload, int quality) {

  /** The node of every frame the cloud sends. */
  public static final long CLOUD = 0xFFFF_FFFFL;

  static final short MARKER = 0x5555;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public LegacyFrame {
    boolean bytesFit = ((sequence | type | quality) & ~0xFF) == 0;
    boolean nodeFits = (node & ~0xFFFF_FFFFL) == 0;
    if (!bytesFit || !nodeFits || LegacyLimits.BODY_MIN + payload.length > LegacyLimits.BODY_MAX) {
      throw new IllegalArgumentException("A field of an old frame is out of range");
    }
  }

  /**
   * Reads one frame, marker and all.
   *
   * @param buffer exactly one frame between position and limit; read to its limit.
   * @throws ProtocolException BAD_MAGIC if the marker is missing, TOO_LARGE if the length exceeds
   *     1100, MALFORMED if length or checksum are wrong.
   */
  public static LegacyFrame decode(ByteBuffer buffer) throws ProtocolException {
    if (buffer.remaining() < 2 || buffer.getShort() != MARKER) {
      throw new ProtocolException(ErrorCode.BAD_MAGIC, "An old frame does not begin with 55 55");
    }
    LegacyFrame frame = readUnmarked(buffer);
    if (buffer.hasRemaining()) {
      throw new ProtocolException(ErrorCode.MALFORMED, "There are bytes behind an old frame");
    }
    return frame;
  }

  /** Reads a frame without its marker, as inside a batch; the position moves behind it. */
  static LegacyFrame readUnmarked(ByteBuffer buffer) throws ProtocolException {
    int length = bodyLength(buffer);
    if (!checksumHolds(buffer, buffer.position(), length)) {
      throw new ProtocolException(ErrorCode.MALFORMED, "The checksum of an old frame is wrong");
    }
    return read(buffer, length);
  }

  /** Returns the length at the position, without moving it, if a frame that long is there. */
  static int bodyLength(ByteBuffer buffer) throws ProtocolException {
    if (buffer.remaining() < Short.BYTES) {
      throw new ProtocolException(ErrorCode.MALFORMED, "An old frame ends too early");
    }
    int length = u16(buffer, buffer.position());
    if (length > LegacyLimits.BODY_MAX) {
      throw new ProtocolException(ErrorCode.TOO_LARGE, "An old frame has " + length + " bytes");
    }
    if (length < LegacyLimits.BODY_MIN || buffer.remaining() < length + 3) {
      throw new ProtocolException(ErrorCode.MALFORMED, "An old frame ends too early");
    }
    return length;
  }

  /** Compares the checksum of the frame whose length field is at an index. */
  static boolean checksumHolds(ByteBuffer buffer, int lengthIndex, int length) {
    int covered = Short.BYTES + length - 1;
    int received = buffer.get(lengthIndex + Short.BYTES + length) & 0xFF;
    return Crc8Maxim.of(buffer, lengthIndex, covered) == received;
  }

  /** Reads a frame whose length and checksum were found good, from its length field on. */
  static LegacyFrame read(ByteBuffer buffer, int length) {
    ByteBuffer bytes = buffer.slice(buffer.position() + Short.BYTES, length + 1);
    buffer.position(buffer.position() + Short.BYTES + length + 1);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    long node = bytes.getInt() & 0xFFFF_FFFFL;
    int sequence = bytes.get() & 0xFF;
    int type = bytes.get() & 0xFF;
    byte[] payload = new byte[length - LegacyLimits.BODY_MIN];
    bytes.get(payload);
    return new LegacyFrame(node, sequence, type, payload, bytes.get() & 0xFF);
  }

  static int u16(ByteBuffer buffer, int index) {
    return buffer.get(index) & 0xFF | (buffer.get(index + 1) & 0xFF) << 8;
  }

  /** Returns the bytes of the whole frame with its marker, range [12, 1105]. */
  public int encodedLength() {
    return LegacyLimits.OVERHEAD + LegacyLimits.BODY_MIN + payload.length;
  }

  /** Returns the whole frame with its marker. */
  public byte[] encode() {
    ByteBuffer frame = ByteBuffer.allocate(encodedLength()).order(ByteOrder.LITTLE_ENDIAN);
    frame.putShort(MARKER);
    encodeUnmarked(frame);
    return frame.array();
  }

  /** Writes the frame without its marker, as inside a batch; the buffer is little-endian. */
  void encodeUnmarked(ByteBuffer target) {
    int start = target.position();
    target.putShort((short) (LegacyLimits.BODY_MIN + payload.length));
    target.putInt((int) node);
    target.put((byte) sequence).put((byte) type).put(payload);
    int checksum = Crc8Maxim.of(target, start, target.position() - start);
    target.put((byte) quality).put((byte) checksum);
  }

  /** Returns the type, or empty if it was never seen. */
  public Optional<LegacyType> knownType() {
    return LegacyType.find(type);
  }

  /**
   * Returns the quality as a signal strength in dBm, range [-128, 0]; 0 = not known. An inference:
   * no document says what the byte means.
   */
  public int rssi() {
    return Math.max(-quality, Byte.MIN_VALUE);
  }

  /** Says whether the type is one that only bridges send about themselves. */
  public boolean fromBridge() {
    return knownType().map(LegacyType::fromBridge).orElse(false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LegacyFrame frame
        && node == frame.node
        && sequence == frame.sequence
        && type == frame.type
        && quality == frame.quality
        && Arrays.equals(payload, frame.payload);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(node) * 31 + Arrays.hashCode(payload) + sequence;
  }

  /** Shows the fields, the payload in hexadecimal. */
  @Override
  public String toString() {
    return String.format(
        "LegacyFrame[node=%d, sequence=%d, type=%02x, payload=%s, quality=%d]",
        node, sequence, type, HexFormat.of().formatHex(payload), quality);
  }
}
