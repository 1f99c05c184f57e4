package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.connector.BridgeFixture.hex;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.MessageCodec;

class FrameDecoderTest {
  private final EmbeddedBridge bridge = new EmbeddedBridge();

  private static byte[] header(int type, int flags, int length) {
    ByteBuffer header = ByteBuffer.allocate(FrameLimits.HEADER_LENGTH);
    new FrameHeader(type, flags, 0, length).encode(header);
    return header.array();
  }

  private static byte[] helloFrame() {
    Hello hello = BridgeFixture.hello(BridgeFixture.BRIDGE, BridgeFixture.ALL_METHODS, true);
    return MessageCodec.frame(hello, FrameChecksum.ofLogin()).array();
  }

  private void assertRefused(ErrorCode code, int cause) throws ProtocolException {
    assertEquals(new Fault(code, cause), bridge.receive());
    bridge.pass(Duration.ofSeconds(1));
    assertFalse(bridge.channel.isOpen());
  }

  @ParameterizedTest
  @ValueSource(ints = {513, 16_384})
  void decode_whenHeaderAnnouncesMoreThanAllowedBeforeLogin_thenRefusedOnTheHeader(int length)
      throws ProtocolException {
    bridge.sendBytes(header(1, 0, length));

    assertRefused(ErrorCode.TOO_LARGE, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4001", "ffff"})
  void decode_whenHeaderAnnouncesMoreThanAllowedAfterLogin_thenRefusedOnTheHeader(String length)
      throws ProtocolException {
    bridge.login();

    // 'P' 'R' | version 1 | DATA | no flags | frame 1
    bridge.sendBytes(hex("5052 01 10 00 00000001" + length));

    assertRefused(ErrorCode.TOO_LARGE, 0x10);
  }

  @Test
  void decode_whenBytesComeOneByOne_thenFrameIsWhole() throws ProtocolException {
    for (byte next : helloFrame()) {
      bridge.sendBytes(new byte[] {next});
    }

    assertInstanceOf(Challenge.class, bridge.receive());
  }

  @Test
  void decode_whenOneBitOfAPayloadIsFlipped_thenMalformed() throws ProtocolException {
    byte[] frame = helloFrame();
    frame[20] ^= 1;

    bridge.sendBytes(frame);

    assertRefused(ErrorCode.MALFORMED, 1);
  }

  @Test
  void decode_whenVersionOfASecondFrameIsUnknown_thenUnsupportedVersion() throws ProtocolException {
    bridge.sendBytes(helloFrame());
    bridge.receive();

    bridge.sendBytes(hex("5052 02 03 00 00000000 0000"));

    assertRefused(ErrorCode.UNSUPPORTED_VERSION, 3);
  }

  @Test
  void sniff_whenFirstBytesAreThoseOfNoBridge_thenClosedWithoutAWord() {
    bridge.sendBytes("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));

    assertFalse(bridge.channel.isOpen());
    assertEquals(0, bridge.receiveBytes().length);
  }

  @Test
  void decode_whenUnknownTypeIsCritical_thenRefused() throws ProtocolException {
    bridge.sendBytes(unknownFrame(1));

    assertRefused(ErrorCode.UNKNOWN_CRITICAL_TYPE, 0x7F);
  }

  @Test
  void decode_whenUnknownTypeIsNotCritical_thenPassedOver() throws ProtocolException {
    bridge.sendBytes(unknownFrame(0));

    assertNull(bridge.receive());
    bridge.sendBytes(helloFrame());
    assertInstanceOf(Challenge.class, bridge.receive());
  }

  private static byte[] unknownFrame(int flags) {
    byte[] header = header(0x7F, flags, 0);
    CRC32C checksum = new CRC32C();
    checksum.update(header);
    return ByteBuffer.allocate(FrameLimits.HEADER_LENGTH + 4)
        .put(header)
        .putInt((int) checksum.getValue())
        .array();
  }

  @Test
  void connection_whenSilent_thenClosedAfterTenSeconds() {
    bridge.pass(Duration.ofMillis(9_900));
    assertTrue(bridge.channel.isOpen());

    bridge.pass(Duration.ofMillis(200));

    assertFalse(bridge.channel.isOpen());
  }

  @Test
  void connection_whenFirstFrameTrickles_thenClosedTenSecondsAfterConnecting() {
    byte[] frame = helloFrame();
    for (int i = 0; i < 11; i++) {
      bridge.sendBytes(new byte[] {frame[i]});
      bridge.pass(Duration.ofSeconds(1));
    }

    assertFalse(bridge.channel.isOpen());
  }

  @Test
  void connection_whenNoResponseFollowsTheChallenge_thenTimeout() throws ProtocolException {
    bridge.sendBytes(helloFrame());
    bridge.receive();

    bridge.pass(Duration.ofMillis(10_100));

    assertRefused(ErrorCode.TIMEOUT, 0);
  }

  @Test
  void connection_whenAFrameAfterLoginIsNotCompleted_thenTimeoutAfterThirtySeconds()
      throws ProtocolException {
    bridge.login();
    bridge.sendBytes(hex("5052 01 10 00 00000001 0100"));

    bridge.pass(Duration.ofMillis(29_900));
    assertTrue(bridge.channel.isOpen());
    bridge.pass(Duration.ofMillis(200));

    assertRefused(ErrorCode.TIMEOUT, 0);
  }

  @Test
  void connection_whenAdmittedBridgeIsSilent_thenTimeoutAfterTwoAndAHalfKeepAlives()
      throws ProtocolException {
    bridge.login();

    bridge.pass(Duration.ofMillis(149_900));
    assertTrue(bridge.channel.isOpen());
    bridge.pass(Duration.ofMillis(200));

    assertRefused(ErrorCode.TIMEOUT, 0);
  }
}
