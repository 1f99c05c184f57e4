package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * DROPPED (0x13), bridge to cloud, 25 bytes: a run of records that will never come; answered by ACK
 * (docs/protocol.md, section 6).
 *
 * @param queue which queue. 8 bytes, range [1, 2^63 - 1].
 * @param from the first record lost. 8 bytes, range [1, to].
 * @param to the last record lost, inclusive. 8 bytes, range [from, 2^53 - 1].
 * @param reason why. 1 byte.
 */
public record Dropped(long queue, long from, long to, DropReason reason) implements Message {

  private static final int LENGTH = 25;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public Dropped {
    Payload.requireQueue(queue);
    Payload.requireRange(to, 1, MessageLimits.RECORD_NUMBER, "The last record");
    Payload.requireRange(from, 1, to, "The first record");
  }

  /**
   * Reads the 25 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length or a field is wrong.
   */
  public static Dropped decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(
        payload,
        bytes ->
            new Dropped(bytes.getLong(), bytes.getLong(), bytes.getLong(), DropReason.read(bytes)));
  }

  @Override
  public MessageType type() {
    return MessageType.DROPPED;
  }

  @Override
  public int encodedLength() {
    return LENGTH;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.putLong(queue);
    payload.putLong(from);
    payload.putLong(to);
    payload.put((byte) reason.code());
  }
}
