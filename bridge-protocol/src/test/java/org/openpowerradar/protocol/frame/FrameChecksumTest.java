package org.openpowerradar.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpowerradar.protocol.Refusal.assertRefused;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.Hex;

class FrameChecksumTest {

  // header: magic, version, type PING, flags, sequence 1, length 9; payload: the check text
  private static final byte[] FRAME =
      Hex.bytes("5052", "01", "28", "00", "00000001", "0009", "313233343536373839");
  private static final FrameHeader HEADER = new FrameHeader(0x28, 0, 1, 9);

  @Test
  void seal_whenFrameIsComplete_thenFourBytesFollow() {
    ByteBuffer frame = frame(FrameChecksum.ofSession());

    assertEquals(24, frame.remaining());
    assertEquals(bitwiseCrc32c(FRAME), frame.getInt(20));
  }

  @Test
  void verify_whenChecksumHolds_thenAccepted() {
    ByteBuffer frame = frame(FrameChecksum.ofSession());

    assertDoesNotThrow(() -> FrameChecksum.ofSession().verify(HEADER, frame));
  }

  @Test
  void verify_whenAnyBitIsFlipped_thenMalformed() {
    byte[] sealed = frame(FrameChecksum.ofSession()).array();

    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(
          ErrorCode.MALFORMED,
          () -> FrameChecksum.ofSession().verify(HEADER, ByteBuffer.wrap(flipped)));
    }
  }

  @Test
  void verify_whenAFrameIsRepeatedInASession_thenOutOfOrder() throws ProtocolException {
    ByteBuffer frame = frame(FrameChecksum.ofSession());
    FrameChecksum receiver = FrameChecksum.ofSession();
    receiver.verify(HEADER, frame);

    assertRefused(ErrorCode.OUT_OF_ORDER, () -> receiver.verify(HEADER, frame));
  }

  @Test
  void verify_whenALoginFrameIsNumbered_thenOutOfOrder() {
    ByteBuffer frame = frame(FrameChecksum.ofSession());

    assertRefused(ErrorCode.OUT_OF_ORDER, () -> FrameChecksum.ofLogin().verify(HEADER, frame));
  }

  @Test
  void nextSequence_whenLogin_thenAlwaysZero() {
    FrameChecksum login = FrameChecksum.ofLogin();
    frame(login);

    assertEquals(0, login.nextSequence());
  }

  private static ByteBuffer frame(FrameChecksum checksum) {
    ByteBuffer frame = ByteBuffer.allocate(FRAME.length + checksum.trailerLength()).put(FRAME);
    checksum.seal(frame);
    return frame.flip();
  }

  /** CRC-32C from its definition, a bit at a time. */
  private static int bitwiseCrc32c(byte[] bytes) {
    int crc = -1;
    for (byte next : bytes) {
      crc ^= next & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x82F63B78;
      }
    }
    return ~crc;
  }
}
