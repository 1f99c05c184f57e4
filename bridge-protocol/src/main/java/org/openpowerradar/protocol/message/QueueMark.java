package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;

/**
 * How far a queue of a bridge is durable in the cloud (docs/protocol.md, section 6).
 *
 * @param queue the id of the queue. 8 bytes, range [1, 2^63 - 1].
 * @param highWater every record up to and including this number is durable. 8 bytes, range [0, 2^53
 *     - 1].
 */
public record QueueMark(long queue, long highWater) {

  static final int LENGTH = 16;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public QueueMark {
    Payload.requireQueue(queue);
    Payload.requireRange(highWater, 0, MessageLimits.RECORD_NUMBER, "A high-water");
  }

  static QueueMark read(ByteBuffer payload) {
    return new QueueMark(payload.getLong(), payload.getLong());
  }

  void write(ByteBuffer payload) {
    payload.putLong(queue).putLong(highWater);
  }
}
