package org.openpowerradar.protocol.legacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.legacy.CapturedTraffic.Chunk;

/** Everything a real bridge was seen to send, against an independent decoding of it. */
class CapturedFramesTest {

  private static final String HEX_LOG = "with_response_byte/bridge_data_hex.log";

  private final LegacyFrameScanner scanner = new LegacyFrameScanner();
  private CapturedTraffic traffic;

  @BeforeEach
  void findCaptures() {
    traffic = CapturedTraffic.find();
  }

  @Test
  void frames_whenEveryListedCaptureIsDecoded_thenAsListed() throws IOException, ProtocolException {
    Map<String, List<String>> expected = traffic.expected();

    for (String capture : expected.keySet()) {
      List<String> rows = expected.get(capture).stream().map(CapturedFramesTest::columns).toList();
      assertEquals(rows, rows(capture), capture);
    }
    assertEquals(834, expected.values().stream().mapToInt(List::size).sum());
    assertEquals(0, scanner.damagedFrames());
  }

  @Test
  void frames_whenEncodedAgain_thenBytesOfTheCapture() throws IOException {
    for (String capture : traffic.expected().keySet()) {
      for (Chunk chunk : traffic.chunks(capture)) {
        ByteBuffer bytes = chunk.bytes();
        int start = bytes.position();
        for (Optional<LegacyFrame> frame = scanner.next(bytes);
            frame.isPresent();
            frame = scanner.next(bytes)) {
          byte[] original = new byte[frame.get().encodedLength()];
          bytes.get(bytes.position() - original.length, original);
          assertArrayEquals(original, frame.get().encode());
        }
        assertTrue(bytes.position() >= start);
      }
    }
  }

  @Test
  void batch_whenSentElevenTimes_thenOneDigest() throws IOException {
    List<LegacyFrame> batches =
        frames(HEX_LOG).stream().filter(frame -> frame.type() == 0x17).toList();
    Set<String> digests = new HashSet<>();
    batches.forEach(batch -> digests.add(Hex.of(LegacyBatch.digest(batch))));

    assertEquals(11, batches.size());
    assertEquals(1, digests.size());
  }

  @Test
  void batch_whenEncodedAgain_thenSameFrame() throws IOException, ProtocolException {
    for (LegacyFrame frame : frames("with_response_byte/bridge_proxy.log")) {
      if (frame.type() == LegacyType.BATCH.code()) {
        LegacyBatch batch = LegacyBatch.decode(frame);

        assertEquals(0, batch.damaged());
        assertEquals(frame, batch.frame(frame.node(), frame.sequence(), frame.quality()));
      }
    }
  }

  @Test
  void next_whenRawStreamIsScanned_thenEveryByteBelongsToAFrame() throws IOException {
    ByteBuffer raw = traffic.raw("with_response_byte/bridge_data.log");

    List<LegacyFrame> found = drain(raw);

    assertEquals(frames(HEX_LOG), found);
    assertEquals(0, scanner.skippedBytes());
    assertEquals(0, raw.remaining());
  }

  @Test
  void next_whenFramesLieAmongPacketHeaders_thenAllAreFound() throws IOException {
    List<LegacyFrame> found = drain(traffic.raw("with_response_byte/capture.pcap"));

    Set<Long> nodes = new HashSet<>();
    found.forEach(frame -> nodes.add(frame.node()));
    assertTrue(found.size() > 60, found.size() + " frames");
    assertTrue(scanner.skippedBytes() > 1_000);
    assertEquals(Set.of(927_760L, 1_044_254L), nodes);
  }

  private List<LegacyFrame> frames(String capture) throws IOException {
    List<LegacyFrame> frames = new ArrayList<>();
    for (Chunk chunk : traffic.chunks(capture)) {
      frames.addAll(drain(chunk.bytes()));
    }
    return frames;
  }

  private List<LegacyFrame> drain(ByteBuffer bytes) {
    List<LegacyFrame> frames = new ArrayList<>();
    for (Optional<LegacyFrame> frame = scanner.next(bytes);
        frame.isPresent();
        frame = scanner.next(bytes)) {
      frames.add(frame.get());
    }
    return frames;
  }

  private List<String> rows(String capture) throws IOException, ProtocolException {
    List<String> rows = new ArrayList<>();
    for (Chunk chunk : traffic.chunks(capture)) {
      for (LegacyFrame frame : drain(chunk.bytes())) {
        rows.add(row(chunk.direction() + ",0,,", frame));
        if (frame.type() == LegacyType.BATCH.code()) {
          LegacyBatch batch = LegacyBatch.decode(frame);
          String within = chunk.direction() + ",1," + batch.baseSeconds() + ",";
          batch
              .entries()
              .forEach(entry -> rows.add(row(within + entry.offsetSeconds(), entry.frame())));
        }
      }
    }
    return rows;
  }

  /** Shows a frame as the table does: direction, batch, length, id, sequence and so on. */
  private static String row(String where, LegacyFrame frame) {
    String value = frame.type() == LegacyType.READING.code() ? reading(frame) : "";
    return String.format(
        "%s,%d,%08x,%d,%02x,%s,%d,1,%s",
        where,
        frame.payload().length + LegacyLimits.BODY_MIN,
        frame.node(),
        frame.sequence(),
        frame.type(),
        Hex.of(frame.payload()),
        frame.quality(),
        value);
  }

  private static String reading(LegacyFrame frame) {
    try {
      return Long.toString(LegacyReading.decode(frame).raw());
    } catch (ProtocolException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Leaves out the name of the capture and its wall time, which may be quoted. */
  private static String columns(String line) {
    String rest = line.substring(line.indexOf(',') + 1);
    return rest.startsWith("\"")
        ? rest.substring(rest.indexOf("\",") + 2)
        : rest.substring(rest.indexOf(',') + 1);
  }
}
