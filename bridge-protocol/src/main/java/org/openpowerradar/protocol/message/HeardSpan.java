package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;

/**
 * The time in which the bridge's receiver was listening: a sensor not heard within it was silent,
 * not missed (docs/protocol.md, section 5).
 *
 * @param fromMillis the beginning, on the same clock as the records. 8 bytes, range [0, toMillis].
 * @param toMillis the end. 8 bytes, range [fromMillis, 253402300799999].
 */
public record HeardSpan(long fromMillis, long toMillis) {

  static final int LENGTH = 16;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if it ends before it begins, or is out of range.
   */
  public HeardSpan {
    Payload.requireRange(toMillis, 0, MessageLimits.TIME_MILLIS, "The end of listening");
    Payload.requireRange(fromMillis, 0, toMillis, "The beginning of listening");
  }

  static HeardSpan read(ByteBuffer payload) {
    return new HeardSpan(payload.getLong(), payload.getLong());
  }

  void write(ByteBuffer payload) {
    payload.putLong(fromMillis);
    payload.putLong(toMillis);
  }
}
