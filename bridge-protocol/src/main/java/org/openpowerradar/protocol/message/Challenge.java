package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * CHALLENGE (0x02), cloud to bridge, 37 bytes: the login chosen and a nonce for this connection
 * only (docs/protocol.md, section 4).
 *
 * @param version the protocol version chosen. 1 byte, range [1, 255].
 * @param method the login method chosen among those offered. 1 byte, range [0, 2].
 * @param identifier comes back in RESPONSE. 1 byte, range [0, 255].
 * @param serverNonce fresh for each connection. 32 bytes.
 * @param expiresSeconds how long the challenge may be answered, in seconds. 2 bytes, range [1,
 *     65535].
 */
public record Challenge(
    int version, LoginMethod method, int identifier, Nonce serverNonce, int expiresSeconds)
    implements Message {

  private static final int LENGTH = 37;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public Challenge {
    Payload.requireRange(version, 1, 0xFF, "The version");
    Payload.requireRange(identifier, 0, 0xFF, "The identifier");
    Payload.requireRange(expiresSeconds, 1, 0xFFFF, "The time to answer");
  }

  /**
   * Reads the 37 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length or a field is wrong.
   */
  public static Challenge decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, Challenge::read);
  }

  private static Challenge read(ByteBuffer payload) {
    int version = Payload.u8(payload);
    LoginMethod method = LoginMethod.of(Payload.u8(payload));
    int identifier = Payload.u8(payload);
    Nonce serverNonce = Nonce.read(payload);
    return new Challenge(version, method, identifier, serverNonce, Payload.u16(payload));
  }

  @Override
  public MessageType type() {
    return MessageType.CHALLENGE;
  }

  @Override
  public int encodedLength() {
    return LENGTH;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.put((byte) version);
    payload.put((byte) method.code());
    payload.put((byte) identifier);
    payload.put(serverNonce.bytes());
    payload.putShort((short) expiresSeconds);
  }
}
