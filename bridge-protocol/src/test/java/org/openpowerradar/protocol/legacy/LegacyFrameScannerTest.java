package org.openpowerradar.protocol.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.Hex;

class LegacyFrameScannerTest {

  private static final LegacyFrame READING =
      new LegacyFrame(1_044_254, 81, 2, Hex.bytes("0d7c0100"), 28);

  /** Its payload holds a marker and what looks like a length of 7. */
  private static final LegacyFrame TREACHEROUS =
      new LegacyFrame(1_044_254, 82, 4, Hex.bytes("5555 0700 5555 0b00 1eef0f00 00 02"), 28);

  private final LegacyFrameScanner scanner = new LegacyFrameScanner();

  @Test
  void next_whenMarkerOccursInPayload_thenFrameIsWhole() {
    ByteBuffer stream = stream(TREACHEROUS.encode(), READING.encode());

    assertEquals(List.of(TREACHEROUS, READING), drain(stream));
    assertEquals(0, scanner.skippedBytes());
  }

  @Test
  void next_whenStreamBeginsInsideATreacherousFrame_thenNextFrameIsFound() {
    byte[] cut = Hex.bytes("0755550b001eef0f000002");

    assertEquals(List.of(READING, READING), drain(stream(cut, READING.encode(), READING.encode())));
    assertEquals(cut.length, scanner.skippedBytes());
  }

  @Test
  void next_whenAFrameIsDamaged_thenTheFollowingOneIsFound() {
    byte[] damaged = TREACHEROUS.encode();
    damaged[4] ^= 1;

    assertEquals(List.of(READING), drain(stream(damaged, READING.encode())));
    assertEquals(damaged.length, scanner.skippedBytes());
  }

  @Test
  void next_whenLengthIsNoLength_thenNothingIsAwaited() {
    // marker, length 65535; marker, length 0
    byte[] garbage = Hex.bytes("5555ffff", "55550000");

    assertEquals(List.of(READING), drain(stream(garbage, READING.encode())));
    assertEquals(0, scanner.damagedFrames());
  }

  @Test
  void next_whenThreeMarkerBytesComeInARow_thenTheFrameBehindTheFirstIsFound() {
    assertEquals(List.of(READING), drain(stream(Hex.bytes("55"), READING.encode())));
    assertEquals(1, scanner.skippedBytes());
  }

  @Test
  void next_whenBytesComeOneByOne_thenFrameIsFoundWithItsLastByte() {
    byte[] bytes = READING.encode();
    ByteBuffer received = ByteBuffer.allocate(bytes.length);

    for (int i = 0; i < bytes.length; i++) {
      received.put(bytes[i]);
      Optional<LegacyFrame> frame = scanner.next(received.flip());
      assertEquals(i == bytes.length - 1, frame.isPresent(), "after byte " + i);
      received.compact();
    }
    assertEquals(0, received.position());
  }

  @Test
  void next_whenSequenceWraps_thenFramesGoOn() {
    LegacyFrame last = new LegacyFrame(1_044_254, 255, 2, Hex.bytes("0d7c0100"), 28);
    LegacyFrame first = new LegacyFrame(1_044_254, 0, 2, Hex.bytes("0d7c0100"), 28);

    assertEquals(List.of(last, first), drain(stream(last.encode(), first.encode())));
  }

  private List<LegacyFrame> drain(ByteBuffer stream) {
    List<LegacyFrame> frames = new ArrayList<>();
    for (Optional<LegacyFrame> frame = scanner.next(stream);
        frame.isPresent();
        frame = scanner.next(stream)) {
      frames.add(frame.get());
    }
    return frames;
  }

  private static ByteBuffer stream(byte[]... parts) {
    ByteBuffer stream = ByteBuffer.allocate(4_096);
    for (byte[] part : parts) {
      stream.put(part);
    }
    return stream.flip();
  }
}
