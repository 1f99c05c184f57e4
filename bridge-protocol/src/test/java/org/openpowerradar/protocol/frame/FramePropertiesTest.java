package org.openpowerradar.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every frame anyone may send. */
class FramePropertiesTest {
  private static final int LIMIT = 512;

  @Property
  void header_whenOfAnyBytes_thenRefusedOrWithinTheLimit(@ForAll @Size(11) byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      FrameHeader header = FrameHeader.decode(buffer, LIMIT);
      ByteBuffer again = ByteBuffer.allocate(FrameLimits.HEADER_LENGTH);
      header.encode(again);

      assertTrue(header.length() <= LIMIT);
      assertEquals(ByteBuffer.wrap(bytes), again.flip());
    } catch (ProtocolException refused) {
      boolean magic = bytes[0] == 'P' && bytes[1] == 'R';
      assertEquals(!magic, refused.code() == ErrorCode.BAD_MAGIC);
    }
  }

  @Property
  void mac_whenABitOfTheFrameIsTurned_thenBadMac(
      @ForAll @Size(max = 64) byte[] payload, @ForAll @IntRange(max = 1 << 16) int bit) {
    requireRefused(() -> new FrameMac(new byte[32]), payload, bit);
  }

  @Property
  void checksum_whenABitOfTheFrameIsTurned_thenRefused(
      @ForAll @Size(max = 64) byte[] payload, @ForAll @IntRange(max = 1 << 16) int bit) {
    requireRefused(FrameChecksum::ofSession, payload, bit);
  }

  private static void requireRefused(
      Supplier<FrameProtection> protection, byte[] payload, int bit) {
    FrameProtection sender = protection.get();
    ByteBuffer frame =
        ByteBuffer.allocate(FrameLimits.HEADER_LENGTH + payload.length + sender.trailerLength());
    new FrameHeader(0x10, 0, sender.nextSequence(), payload.length).encode(frame);
    sender.seal(frame.put(payload));
    int turned = bit % (frame.capacity() * Byte.SIZE);
    byte[] bytes = frame.array();
    bytes[turned / Byte.SIZE] ^= (byte) (1 << turned % Byte.SIZE);

    ProtocolException refused =
        assertThrows(
            ProtocolException.class,
            () -> {
              FrameHeader header = FrameHeader.decode(ByteBuffer.wrap(bytes), LIMIT);
              requireSameLength(header, payload.length);
              protection.get().verify(header, ByteBuffer.wrap(bytes));
            });
    assertFalse(refused.getMessage().isBlank());
  }

  /** With another length the decoder waits for other bytes; the frame is not this one. */
  private static void requireSameLength(FrameHeader header, int length) throws ProtocolException {
    if (header.length() != length) {
      throw new ProtocolException(ErrorCode.MALFORMED, "another length");
    }
  }
}
