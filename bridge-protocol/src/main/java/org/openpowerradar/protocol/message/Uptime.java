package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;

/**
 * What it takes to turn times since start into times of day (docs/protocol.md, section 5).
 *
 * @param boot a random number drawn at each start: two messages with the same number count from the
 *     same start. 4 bytes, range [0, 4294967295].
 * @param sentMillis the milliseconds since start when the message was sent. 8 bytes, range [0,
 *     253402300799999].
 */
public record Uptime(long boot, long sentMillis) {

  static final int LENGTH = 12;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public Uptime {
    Payload.requireRange(boot, 0, Payload.UNSIGNED_INT, "A boot number");
    Payload.requireRange(sentMillis, 0, MessageLimits.TIME_MILLIS, "An uptime");
  }

  static Uptime read(ByteBuffer payload) {
    return new Uptime(Payload.u32(payload), payload.getLong());
  }

  void write(ByteBuffer payload) {
    payload.putInt((int) boot);
    payload.putLong(sentMillis);
  }
}
