package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * PING (0x28), either side, 8 bytes: asks for a {@link Pong} (docs/protocol.md, section 8).
 *
 * @param token opaque; comes back unchanged. 8 bytes, any value.
 */
public record Ping(long token) implements Message {

  /**
   * Reads the 8 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length is wrong.
   */
  public static Ping decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, bytes -> new Ping(bytes.getLong()));
  }

  /** Returns the answer: the same token. */
  public Pong answer() {
    return new Pong(token);
  }

  @Override
  public MessageType type() {
    return MessageType.PING;
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
