package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * CREDIT (0x12), cloud to bridge, 4 bytes: a new window, without an acknowledgement
 * (docs/protocol.md, section 6).
 *
 * @param credits how many records may be under way from now on, sent and not yet acknowledged, over
 *     all queues; replaces the window before. 4 bytes, range [0, 4294967295]; 0 = no DATA.
 */
public record Credit(long credits) implements Message {

  private static final int LENGTH = 4;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the credits are out of their range.
   */
  public Credit {
    Payload.requireRange(credits, 0, Payload.UNSIGNED_INT, "Credits");
  }

  /**
   * Reads the 4 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length is wrong.
   */
  public static Credit decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, bytes -> new Credit(Payload.u32(bytes)));
  }

  @Override
  public MessageType type() {
    return MessageType.CREDIT;
  }

  @Override
  public int encodedLength() {
    return LENGTH;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.putInt((int) credits);
  }
}
