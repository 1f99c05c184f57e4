package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * ACK (0x11), cloud to bridge, 20 bytes: everything up to a record is durable, so that the bridge
 * may delete it (docs/protocol.md, section 6). Sent only after the commit.
 *
 * @param queue which queue. 8 bytes, range [1, 2^63 - 1].
 * @param highWater every record up to and including this number is durable. 8 bytes, range [0, 2^53
 *     - 1].
 * @param credits how many records may be under way from now on. 4 bytes, range [0, 4294967295].
 */
public record Ack(long queue, long highWater, long credits) implements Message {

  private static final int LENGTH = 20;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public Ack {
    Payload.requireQueue(queue);
    Payload.requireRange(highWater, 0, MessageLimits.RECORD_NUMBER, "A high-water");
    Payload.requireRange(credits, 0, Payload.UNSIGNED_INT, "Credits");
  }

  /**
   * Reads the 20 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length or a field is wrong.
   */
  public static Ack decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(
        payload, bytes -> new Ack(bytes.getLong(), bytes.getLong(), Payload.u32(bytes)));
  }

  @Override
  public MessageType type() {
    return MessageType.ACK;
  }

  @Override
  public int encodedLength() {
    return LENGTH;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.putLong(queue);
    payload.putLong(highWater);
    payload.putInt((int) credits);
  }
}
