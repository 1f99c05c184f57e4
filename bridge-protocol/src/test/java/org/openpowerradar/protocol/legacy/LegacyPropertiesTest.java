package org.openpowerradar.protocol.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

/** What holds for everything anyone may send to the port of old bridges. */
class LegacyPropertiesTest {

  @Provide
  Arbitrary<LegacyFrame> frames() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 0xFFFF_FFFFL),
            Arbitraries.integers().between(0, 255),
            Arbitraries.integers().between(0, 255),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(120),
            Arbitraries.integers().between(0, 255))
        .as(LegacyFrame::new);
  }

  @Provide
  Arbitrary<LegacyFrame> batches() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(200))
        .as(LegacyPropertiesTest::batch);
  }

  /** A count that may be right, any base, and entries of any bytes. */
  private static LegacyFrame batch(int count, byte[] rest) {
    ByteBuffer payload = ByteBuffer.allocate(3 + rest.length);
    payload.put((byte) 0).put((byte) count).put((byte) 0).put(rest);
    return new LegacyFrame(927_760, 1, LegacyType.BATCH.code(), payload.array(), 0);
  }

  /** Rubbish that ends like the beginning of a frame may swallow the first ones, never the last. */
  @Property
  void scanner_whenFramesStandAmongRubbish_thenOnlyWholeOnesAreFoundInTheirOrder(
      @ForAll("frames") LegacyFrame one,
      @ForAll @Size(max = 40) byte[] rubbish,
      @ForAll("frames") LegacyFrame other) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(rubbish);
    bytes.writeBytes(one.encode());
    bytes.writeBytes(other.encode());
    bytes.writeBytes(new byte[LegacyLimits.FRAME_MAX]);

    List<LegacyFrame> found = scan(bytes.toByteArray());

    assertTrue(found.contains(one) && found.contains(other), found::toString);
    assertTrue(found.indexOf(one) <= found.lastIndexOf(other));
  }

  @Property
  void scanner_whenOfAnyBytes_thenEndsAndKeepsLessThanAFrame(
      @ForAll @Size(max = 3_000) byte[] any) {
    for (LegacyFrame frame : scan(any)) {
      assertTrue(frame.encodedLength() <= LegacyLimits.FRAME_MAX);
    }
  }

  private static List<LegacyFrame> scan(byte[] bytes) {
    LegacyFrameScanner scanner = new LegacyFrameScanner();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<LegacyFrame> found = new ArrayList<>();
    Optional<LegacyFrame> next = scanner.next(buffer);
    while (next.isPresent()) {
      found.add(next.get());
      next = scanner.next(buffer);
    }
    assertTrue(buffer.remaining() < LegacyLimits.FRAME_MAX + 1);
    return found;
  }

  @Property
  void batch_whenOfAnyBytes_thenRefusedOrWithinItsLimits(@ForAll("batches") LegacyFrame frame) {
    try {
      LegacyBatch batch = LegacyBatch.decode(frame);

      assertTrue(batch.entries().size() + batch.damaged() <= 3);
      assertTrue(batch.spanSeconds() >= 0);
    } catch (ProtocolException refused) {
      boolean agreed =
          refused.code() == ErrorCode.MALFORMED || refused.code() == ErrorCode.TOO_LARGE;
      assertTrue(agreed, refused.code()::name);
    }
  }

  @Property
  void frame_whenEncoded_thenDecodedToTheSame(@ForAll("frames") LegacyFrame frame)
      throws ProtocolException {
    assertEquals(frame, LegacyFrame.decode(ByteBuffer.wrap(frame.encode())));
  }
}
