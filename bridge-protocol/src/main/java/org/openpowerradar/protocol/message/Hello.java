package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * HELLO (0x01), bridge to cloud, 45 bytes: who the bridge is and what it offers (docs/protocol.md,
 * section 4).
 *
 * @param minVersion the oldest protocol version the bridge speaks. 1 byte, range [1, maxVersion].
 * @param maxVersion the newest protocol version the bridge speaks. 1 byte, range [minVersion, 255].
 * @param bridge who it claims to be. 8 bytes, the upper 4 of them zero.
 * @param methods one bit for each login method offered ({@link LoginMethod#bit()}), unknown bits
 *     are ignored. 1 byte, range [0, 255].
 * @param clientNonce fresh for each connection. 32 bytes.
 * @param flags bit 0 = the bridge means to be on plain TCP, other bits are sent as 0 and ignored. 2
 *     bytes, range [0, 65535].
 */
public record Hello(
    int minVersion, int maxVersion, BridgeSerial bridge, int methods, Nonce clientNonce, int flags)
    implements Message {

  /** The flag of a bridge that means to be on plain TCP. */
  public static final int ON_TCP = 0x0001;

  private static final int LENGTH = 45;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public Hello {
    Payload.requireRange(maxVersion, 1, 0xFF, "The newest version");
    Payload.requireRange(minVersion, 1, maxVersion, "The oldest version");
    Payload.requireRange(methods, 0, 0xFF, "The methods");
    Payload.requireRange(flags, 0, 0xFFFF, "The flags");
  }

  /**
   * Reads the 45 bytes of the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length or a field is wrong.
   */
  public static Hello decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, Hello::read);
  }

  private static Hello read(ByteBuffer payload) {
    int minVersion = Payload.u8(payload);
    int maxVersion = Payload.u8(payload);
    BridgeSerial bridge = new BridgeSerial(payload.getLong());
    int methods = Payload.u8(payload);
    Nonce clientNonce = Nonce.read(payload);
    return new Hello(minVersion, maxVersion, bridge, methods, clientNonce, Payload.u16(payload));
  }

  /** Says whether the bridge speaks a version. */
  public boolean speaks(int version) {
    return minVersion <= version && version <= maxVersion;
  }

  /** Says whether the bridge offers a login method. */
  public boolean offers(LoginMethod method) {
    return (methods & method.bit()) != 0;
  }

  /** Says whether the bridge means to be on plain TCP, so that no certificate is bound. */
  public boolean onTcp() {
    return (flags & ON_TCP) != 0;
  }

  @Override
  public MessageType type() {
    return MessageType.HELLO;
  }

  @Override
  public int encodedLength() {
    return LENGTH;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.put((byte) minVersion);
    payload.put((byte) maxVersion);
    payload.putLong(bridge.value());
    payload.put((byte) methods);
    payload.put(clientNonce.bytes());
    payload.putShort((short) flags);
  }
}
