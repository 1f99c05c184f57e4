package org.openpowerradar.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openpowerradar.protocol.Refusal.assertRefused;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.Hex;

class FrameMacTest {

  private static final byte[] KEY =
      Hex.bytes("6820e2768374304c9ebee22bde451e704f132defa73f01231246c320ee0e4675");

  private final FrameMac sender = new FrameMac(KEY);
  private final FrameMac receiver = new FrameMac(KEY);

  @Test
  void seal_whenFirstDataFrame_thenMacOfTheVector() {
    ByteBuffer frame = ByteBuffer.allocate(31);
    // header, payload
    frame.put(Hex.bytes("5052011000000000010004", "00000000"));

    sender.seal(frame);

    assertEquals(
        "505201100000000001000400000000" + "5e1777d7864d809d300d95b5038e6d26",
        Hex.of(frame.flip()));
  }

  @Test
  void verify_whenFramesComeInOrder_thenEachIsAccepted() {
    for (int i = 0; i < 3; i++) {
      ByteBuffer frame = sealed(sender, 4);

      assertDoesNotThrow(() -> receiver.verify(header(frame), frame));
    }
    assertEquals(4, receiver.nextSequence());
  }

  @Test
  void verify_whenAnyBitIsFlipped_thenBadMac() {
    ByteBuffer genuine = sealed(sender, 4);

    for (int bit = 0; bit < genuine.remaining() * 8; bit++) {
      byte[] flipped = genuine.array().clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(
          ErrorCode.BAD_MAC,
          () -> new FrameMac(KEY).verify(header(genuine), ByteBuffer.wrap(flipped)));
    }
  }

  @Test
  void verify_whenAFrameIsRepeated_thenBadMac() throws ProtocolException {
    ByteBuffer frame = sealed(sender, 4);
    receiver.verify(header(frame), frame);

    assertRefused(ErrorCode.BAD_MAC, () -> receiver.verify(header(frame), frame));
  }

  @Test
  void verify_whenAFrameIsLeftOut_thenBadMac() {
    sealed(sender, 4);
    ByteBuffer second = sealed(sender, 4);

    assertRefused(ErrorCode.BAD_MAC, () -> receiver.verify(header(second), second));
  }

  @Test
  void mac_whenKeyIsNot32Bytes_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> new FrameMac(new byte[31]));
  }

  private static ByteBuffer sealed(FrameProtection protection, int length) {
    ByteBuffer frame =
        ByteBuffer.allocate(FrameLimits.HEADER_LENGTH + length + protection.trailerLength());
    new FrameHeader(0x10, 0, protection.nextSequence(), length).encode(frame);
    frame.position(frame.position() + length);
    protection.seal(frame);
    return frame.flip();
  }

  private static FrameHeader header(ByteBuffer frame) throws ProtocolException {
    return FrameHeader.decode(frame.duplicate(), FrameLimits.PAYLOAD_AFTER_LOGIN);
  }
}
