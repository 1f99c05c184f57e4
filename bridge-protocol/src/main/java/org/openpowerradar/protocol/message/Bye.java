package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * BYE (0x05), either side, 3 bytes: the last message of a connection that ends in good order
 * (docs/protocol.md, section 9).
 *
 * @param code why. 1 byte.
 * @param retryAfterSeconds how many seconds the bridge stays away; 0 = its own choice. 2 bytes,
 *     range [0, 65535].
 */
public record Bye(ErrorCode code, int retryAfterSeconds) implements Message {

  private static final int LENGTH = 3;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the time is out of its range.
   */
  public Bye {
    Payload.requireRange(retryAfterSeconds, 0, 0xFFFF, "The time to stay away");
  }

  /**
   * Reads the 3 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length is wrong or the code is not assigned.
   */
  public static Bye decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, bytes -> new Bye(ErrorCodes.read(bytes), Payload.u16(bytes)));
  }

  @Override
  public MessageType type() {
    return MessageType.BYE;
  }

  @Override
  public int encodedLength() {
    return LENGTH;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.put((byte) code.code());
    payload.putShort((short) retryAfterSeconds);
  }
}
