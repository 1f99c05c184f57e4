package org.openpowerradar.protocol.legacy;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Finds old frames in a stream of bytes, and finds the next one after damage. The marker 55 55 may
 * occur inside a payload, so that a frame is only what has a possible length and a checksum that
 * holds (docs/protocol.md, section 1).
 *
 * <p>Keeps no bytes of its own: what does not make a frame yet stays in the caller's buffer. Not
 * safe for use by several threads.
 */
public final class LegacyFrameScanner {

  private long skippedBytes;
  private long damagedFrames;

  /**
   * Takes the next frame out of a buffer.
   *
   * @param buffer received bytes between position and limit. The position moves behind the frame
   *     found, or, if there is none, to the first byte that may begin one; at most 1105 bytes stay.
   * @return the next frame whose checksum holds, or empty if more bytes are needed.
   */
  public Optional<LegacyFrame> next(ByteBuffer buffer) {
    while (buffer.remaining() >= Integer.BYTES) {
      int start = buffer.position();
      int length = LegacyFrame.u16(buffer, start + Short.BYTES);
      if (!startsFrame(buffer, start, length)) {
        skip(buffer);
      } else if (buffer.remaining() < length + LegacyLimits.OVERHEAD) {
        return Optional.empty();
      } else if (LegacyFrame.checksumHolds(buffer, start + Short.BYTES, length)) {
        buffer.position(start + Short.BYTES);
        return Optional.of(LegacyFrame.read(buffer, length));
      } else {
        damagedFrames++;
        skip(buffer);
      }
    }
    return Optional.empty();
  }

  private static boolean startsFrame(ByteBuffer buffer, int start, int length) {
    return buffer.get(start) == 0x55
        && buffer.get(start + 1) == 0x55
        && length >= LegacyLimits.BODY_MIN
        && length <= LegacyLimits.BODY_MAX;
  }

  private void skip(ByteBuffer buffer) {
    buffer.position(buffer.position() + 1);
    skippedBytes++;
  }

  /** Returns how many bytes belonged to no frame so far. */
  public long skippedBytes() {
    return skippedBytes;
  }

  /** Returns how many times a marker with a possible length had a checksum that does not hold. */
  public long damagedFrames() {
    return damagedFrames;
  }
}
