package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * TIME_RESPONSE (0x21), cloud to bridge, 24 bytes: the time (docs/protocol.md, section 7).
 *
 * @param sentMillis t0 of the request, unchanged. 8 bytes, any value.
 * @param receivedMillis the cloud's clock when the request came (t1), Unix milliseconds UTC. 8
 *     bytes, range [0, 9999-12-31].
 * @param answeredMillis the cloud's clock when this was sent (t2), Unix milliseconds UTC. 8 bytes,
 *     range [0, 9999-12-31]; it may be before t1 if the cloud's clock was set meanwhile.
 */
public record TimeResponse(long sentMillis, long receivedMillis, long answeredMillis)
    implements Message {

  private static final int LENGTH = 24;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a time of the cloud is out of its range.
   */
  public TimeResponse {
    Payload.requireRange(receivedMillis, 0, MessageLimits.TIME_MILLIS, "The time of receipt");
    Payload.requireRange(answeredMillis, 0, MessageLimits.TIME_MILLIS, "The time of answer");
  }

  /**
   * Reads the 24 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length or a field is wrong.
   */
  public static TimeResponse decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(
        payload, bytes -> new TimeResponse(bytes.getLong(), bytes.getLong(), bytes.getLong()));
  }

  @Override
  public MessageType type() {
    return MessageType.TIME_RESPONSE;
  }

  @Override
  public int encodedLength() {
    return LENGTH;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.putLong(sentMillis);
    payload.putLong(receivedMillis);
    payload.putLong(answeredMillis);
  }
}
