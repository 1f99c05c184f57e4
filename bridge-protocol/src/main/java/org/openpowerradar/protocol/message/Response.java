package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * RESPONSE (0x03), bridge to cloud, 17 or 33 bytes: the bridge's proof (docs/protocol.md, section
 * 4).
 *
 * @param identifier that of the challenge answered. 1 byte, range [0, 255].
 * @param proof the rest of the payload. 16 bytes for CHAP with MD5, 32 for the others.
 */
public record Response(int identifier, Proof proof) implements Message {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the identifier is no byte.
   */
  public Response {
    Payload.requireRange(identifier, 0, 0xFF, "The identifier");
  }

  /**
   * Reads the 17 or 33 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length is wrong.
   */
  public static Response decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(
        payload, bytes -> new Response(Payload.u8(bytes), Proof.read(bytes, bytes.remaining())));
  }

  @Override
  public MessageType type() {
    return MessageType.RESPONSE;
  }

  @Override
  public int encodedLength() {
    return 1 + proof.bytes().length;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.put((byte) identifier);
    payload.put(proof.bytes());
  }
}
