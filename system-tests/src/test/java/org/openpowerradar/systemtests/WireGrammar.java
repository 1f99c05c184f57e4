package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.legacy.BatchAcknowledgement;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyFrameScanner;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.login.HmacLogin;
import org.openpowerradar.protocol.login.SessionKeys;
import org.openpowerradar.protocol.login.Transcript;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;

/**
 * Says of every byte on plain TCP what it is, and fails at the first that is nothing: frames must
 * follow each other, their proofs must hold, and messages must be made of their fields alone.
 */
final class WireGrammar {
  private final Map<String, Long> bytes = new TreeMap<>();

  /** How many bytes there are, by kind. */
  Map<String, Long> bytes() {
    return bytes;
  }

  private void count(String kind, long length) {
    bytes.merge(kind, length, Long::sum);
  }

  /** One session of HMAC. */
  void read(RecordingProxy.Talk talk, byte[] key) throws ProtocolException {
    ByteBuffer bridge = ByteBuffer.wrap(talk.fromBridge());
    ByteBuffer cloud = ByteBuffer.wrap(talk.fromCloud());
    FrameProtection login = FrameChecksum.ofLogin();
    Hello hello = (Hello) message(bridge, login);
    Challenge challenge = (Challenge) message(cloud, FrameChecksum.ofLogin());
    message(bridge, login);
    Transcript transcript = Transcript.of(hello, challenge, ChannelBinding.NONE);
    SessionKeys keys = new HmacLogin(key).sessionKeys(transcript);
    FrameProtection outbound = keys.clientToServer();
    while (bridge.hasRemaining()) {
      message(bridge, outbound);
    }
    FrameProtection inbound = keys.serverToClient();
    while (cloud.hasRemaining()) {
      message(cloud, inbound);
    }
  }

  private Message message(ByteBuffer stream, FrameProtection protection) throws ProtocolException {
    FrameHeader header = FrameHeader.decode(stream.duplicate(), FrameLimits.PAYLOAD_AFTER_LOGIN);
    int length = FrameLimits.HEADER_LENGTH + header.length() + protection.trailerLength();
    ByteBuffer frame = stream.slice(stream.position(), length);
    assertEquals(0, header.flags(), "flags nobody uses");
    Message message = MessageCodec.open(header, frame, protection);
    byte[] payload = new byte[header.length()];
    frame.get(FrameLimits.HEADER_LENGTH, payload);
    ByteBuffer again = ByteBuffer.allocate(message.encodedLength());
    message.encode(again);
    assertArrayEquals(again.array(), payload, () -> message.type() + " says more than its fields");
    stream.position(stream.position() + length);
    count("header", FrameLimits.HEADER_LENGTH);
    count("proof or checksum", protection.trailerLength());
    count(message.type().name(), header.length());
    return message;
  }

  /** One connection of an old bridge. */
  void readOld(RecordingProxy.Talk talk) {
    ByteBuffer bridge = ByteBuffer.wrap(talk.fromBridge());
    LegacyFrameScanner scanner = new LegacyFrameScanner();
    Optional<LegacyFrame> frame = scanner.next(bridge);
    while (frame.isPresent()) {
      assertTrue(frame.get().knownType().isPresent(), "type " + frame.get().type());
      count("old " + frame.get().knownType().get(), frame.get().encodedLength());
      frame = scanner.next(bridge);
    }
    assertEquals(0, scanner.skippedBytes() + bridge.remaining(), "bytes of no frame");
    readOldAnswers(talk.fromCloud());
  }

  private void readOldAnswers(byte[] answers) {
    byte[] batch = new BatchAcknowledgement(0).frame().encode();
    int at = 0;
    while (at < answers.length) {
      boolean single = answers[at] == BatchAcknowledgement.FRAME_ACKNOWLEDGEMENT;
      int length = single ? 1 : batch.length;
      if (!single) {
        byte[] start = Arrays.copyOfRange(answers, at, at + 4);
        assertArrayEquals(Arrays.copyOf(batch, 4), start, "an answer of no kind");
      }
      count("old answer", length);
      at += length;
    }
  }

  /** How many kinds of messages were met. */
  long kinds() {
    return Arrays.stream(MessageType.values())
        .filter(type -> bytes.containsKey(type.name()))
        .count();
  }
}
