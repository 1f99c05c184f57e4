package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * PONG (0x29), either side, 8 bytes: answers a {@link Ping} (docs/protocol.md, section 8).
 *
 * @param token that of the ping. 8 bytes, any value.
 */
public record Pong(long token) implements Message {

  /**
   * Reads the 8 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length is wrong.
   */
  public static Pong decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, bytes -> new Pong(bytes.getLong()));
  }

  @Override
  public MessageType type() {
    return MessageType.PONG;
  }

  @Override
  public int encodedLength() {
    return Long.BYTES;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.putLong(token);
  }
}
