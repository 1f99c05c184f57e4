package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * TIME_REQUEST (0x20), bridge to cloud, 8 bytes: asks for the time (docs/protocol.md, section 7).
 *
 * @param sentMillis the bridge's clock when it sent this (t0), in milliseconds since whatever it
 *     counts from; comes back unchanged. 8 bytes, any value.
 */
public record TimeRequest(long sentMillis) implements Message {

  /**
   * Reads the 8 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length is wrong.
   */
  public static TimeRequest decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, bytes -> new TimeRequest(bytes.getLong()));
  }

  @Override
  public MessageType type() {
    return MessageType.TIME_REQUEST;
  }

  @Override
  public int encodedLength() {
    return Long.BYTES;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.putLong(sentMillis);
  }
}
