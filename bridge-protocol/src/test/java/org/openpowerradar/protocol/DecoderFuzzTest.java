package org.openpowerradar.protocol;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.legacy.LegacyBatch;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyFrameScanner;
import org.openpowerradar.protocol.legacy.LegacyType;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * Everything that bytes from outside come into, led by their coverage (Jazzer): only refusals in
 * the protocol's own words may come out. Runs with {@code -Pfull} only, see CONTRIBUTING.md.
 */
class DecoderFuzzTest {

  /** The first byte chooses the type, the rest is the payload. */
  @FuzzTest(maxDuration = "10m")
  void message_whenOfAnyBytes_thenRefusedOrReadable(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    MessageType[] types = MessageType.values();
    MessageType type = types[(bytes[0] & 0xFF) % types.length];
    try {
      Message message =
          MessageCodec.decode(type, ByteBuffer.wrap(bytes, 1, bytes.length - 1).slice());
      ByteBuffer again = ByteBuffer.allocate(message.encodedLength());
      message.encode(again);
      if (again.hasRemaining() || again.capacity() > FrameLimits.PAYLOAD_AFTER_LOGIN) {
        throw new IllegalStateException(type + " has another length than it says");
      }
      if (message instanceof Data data) {
        for (SensorRecord record : data.records()) {
          record.timeMillis();
        }
      }
    } catch (ProtocolException refused) {
      return;
    }
  }

  @FuzzTest(maxDuration = "10m")
  void header_whenOfAnyBytes_thenRefusedOrWithinTheLimit(byte[] bytes) {
    if (bytes.length < FrameLimits.HEADER_LENGTH) {
      return;
    }
    try {
      FrameHeader header =
          FrameHeader.decode(ByteBuffer.wrap(bytes), FrameLimits.PAYLOAD_BEFORE_LOGIN);
      if (header.length() > FrameLimits.PAYLOAD_BEFORE_LOGIN) {
        throw new IllegalStateException("A header is over the limit");
      }
    } catch (ProtocolException refused) {
      return;
    }
  }

  @FuzzTest(maxDuration = "10m")
  void oldBridge_whenOfAnyBytes_thenFramesAndBatchesOrNothing(byte[] bytes) {
    LegacyFrameScanner scanner = new LegacyFrameScanner();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Optional<LegacyFrame> frame = scanner.next(buffer);
    while (frame.isPresent()) {
      batch(frame.get());
      frame = scanner.next(buffer);
    }
    if (bytes.length < 1_000) {
      batch(new LegacyFrame(927_760, 0, LegacyType.BATCH.code(), bytes, 0));
    }
  }

  private static void batch(LegacyFrame frame) {
    try {
      if (frame.type() == LegacyType.BATCH.code()) {
        LegacyBatch.decode(frame).spanSeconds();
      }
    } catch (ProtocolException refused) {
      return;
    }
  }
}
