package org.openpowerradar.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.protocol.Refusal.assertRefused;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameMac;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

class MessageCodecTest {

  static Stream<Message> messages() {
    return Messages.atEdges();
  }

  @Test
  void messages_whenListed_thenEveryTypeIsAmongThem() {
    Set<MessageType> types = messages().map(Message::type).collect(Collectors.toSet());

    assertEquals(EnumSet.allOf(MessageType.class), types);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void decode_whenEncodedBefore_thenEqual(Message message) throws ProtocolException {
    ByteBuffer payload = Messages.encoded(message);

    Message decoded = MessageCodec.decode(message.type(), payload);

    assertEquals(message, decoded);
    assertEquals(message.hashCode(), decoded.hashCode());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void encode_whenAnyMessage_thenLengthAsAnnouncedAndWithinLimits(Message message) {
    assertEquals(message.encodedLength(), Messages.encoded(message).remaining());
    boolean login = message.type().code() <= MessageType.ERROR.code();
    int limit = login ? FrameLimits.PAYLOAD_BEFORE_LOGIN : FrameLimits.PAYLOAD_AFTER_LOGIN;
    assertTrue(message.encodedLength() <= limit);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void decode_whenCutAnywhere_thenMalformed(Message message) {
    byte[] payload = Messages.encoded(message).array();

    for (int length = 0; length < Math.min(payload.length, 400); length++) {
      boolean alsoAProof = message instanceof Response && length == 17;
      if (!alsoAProof) {
        ByteBuffer cut = ByteBuffer.wrap(payload, 0, length);
        assertRefused(ErrorCode.MALFORMED, () -> MessageCodec.decode(message.type(), cut));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void decode_whenAByteFollows_thenMalformed(Message message) {
    ByteBuffer longer = ByteBuffer.allocate(message.encodedLength() + 1);
    message.encode(longer);

    assertRefused(ErrorCode.MALFORMED, () -> MessageCodec.decode(message.type(), longer.rewind()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void open_whenFramedBefore_thenEqual(Message message) throws ProtocolException {
    byte[] key = new byte[32];
    ByteBuffer frame = MessageCodec.frame(message, new FrameMac(key));

    FrameHeader header = FrameHeader.decode(frame.duplicate(), FrameLimits.PAYLOAD_AFTER_LOGIN);

    assertEquals(message, MessageCodec.open(header, frame, new FrameMac(key)));
  }

  @Test
  void open_whenFrameLiesInsideALargerBuffer_thenOnlyItIsRead() throws ProtocolException {
    ByteBuffer frame = MessageCodec.frame(new Ping(7), FrameChecksum.ofSession());
    ByteBuffer larger = ByteBuffer.allocate(100).position(20).put(frame.duplicate());
    larger.flip().position(20);
    FrameHeader header = FrameHeader.decode(larger.duplicate(), 512);

    assertEquals(new Ping(7), MessageCodec.open(header, larger, FrameChecksum.ofSession()));
  }

  @Test
  void open_whenTypeIsUnknown_thenUnknownCriticalType() throws ProtocolException {
    ByteBuffer frame = ByteBuffer.allocate(15);
    // magic, version, type 0x40, flags critical, sequence, length
    frame.put(Hex.bytes("5052", "01", "40", "01", "00000001", "0000"));
    FrameChecksum.ofSession().seal(frame);
    frame.flip();
    FrameHeader header = FrameHeader.decode(frame.duplicate(), 512);

    assertRefused(
        ErrorCode.UNKNOWN_CRITICAL_TYPE,
        () -> MessageCodec.open(header, frame, FrameChecksum.ofSession()));
  }

  @Test
  void answer_whenPinged_thenSameToken() {
    assertEquals(new Pong(-1), new Ping(-1).answer());
  }
}
