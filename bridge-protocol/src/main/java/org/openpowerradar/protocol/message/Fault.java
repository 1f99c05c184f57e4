package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * ERROR (0x06), either side, 2 bytes: the last message of a connection on which the other side
 * broke a rule or was refused (docs/protocol.md, section 9).
 *
 * @param code which rule. 1 byte.
 * @param cause the type number of the frame that broke it; 0 if it was none in particular. 1 byte,
 *     range [0, 255].
 */
public record Fault(ErrorCode code, int cause) implements Message {

  private static final int LENGTH = 2;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the cause is no byte.
   */
  public Fault {
    Payload.requireRange(cause, 0, 0xFF, "The cause");
  }

  /**
   * Reads the 2 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length is wrong or the code is not assigned.
   */
  public static Fault decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, bytes -> new Fault(ErrorCodes.read(bytes), Payload.u8(bytes)));
  }

  @Override
  public MessageType type() {
    return MessageType.ERROR;
  }

  @Override
  public int encodedLength() {
    return LENGTH;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.put((byte) code.code());
    payload.put((byte) cause);
  }
}
