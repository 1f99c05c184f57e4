package org.openpowerradar.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.protocol.Refusal.assertRefused;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.protocol.Hex;

class FrameHeaderTest {

  private static final String FIRST_DATA =
      // magic, version, type, flags, sequence, length
      "5052" + "01" + "10" + "00" + "00000001" + "0004";

  @Test
  void decode_whenHeaderOfFirstData_thenEveryFieldIsRead() throws ProtocolException {
    FrameHeader header = FrameHeader.decode(Hex.buffer(FIRST_DATA), 16_384);

    assertEquals(new FrameHeader(0x10, 0, 1, 4), header);
    assertEquals(Optional.of(MessageType.DATA), header.messageType());
    assertFalse(header.critical());
  }

  @Test
  void encode_whenHeaderOfFirstData_thenBytesOfTheVector() {
    ByteBuffer buffer = ByteBuffer.allocate(FrameLimits.HEADER_LENGTH);

    new FrameHeader(MessageType.DATA.code(), 0, 1, 4).encode(buffer);

    assertEquals(FIRST_DATA, Hex.of(buffer.array()));
  }

  @Test
  void decode_whenFieldsAreLargest_thenReadUnsigned() throws ProtocolException {
    FrameHeader header =
        FrameHeader.decode(Hex.buffer("5052", "01", "ff", "ff", "ffffffff", "4000"), 16_384);

    assertEquals(new FrameHeader(0xFF, 0xFF, 0xFFFF_FFFFL, 16_384), header);
    assertEquals(Optional.empty(), header.messageType());
    assertTrue(header.critical());
  }

  @ParameterizedTest
  @CsvSource({
    // magic of an old bridge, of nothing, of a web browser
    "5555010100000000000000, BAD_MAGIC",
    "0000010100000000000000, BAD_MAGIC",
    "474554202f2048545450ff, BAD_MAGIC",
    // version 0 and 2
    "5052000100000000000000, UNSUPPORTED_VERSION",
    "5052020100000000000000, UNSUPPORTED_VERSION",
    // length 513 and 65535 before login
    "5052010100000000000201, TOO_LARGE",
    "505201010000000000ffff, TOO_LARGE"
  })
  void decode_whenHeaderIsWrongBeforeLogin_thenRefusedWithItsCode(String hex, ErrorCode code) {
    assertRefused(
        code, () -> FrameHeader.decode(Hex.buffer(hex), FrameLimits.PAYLOAD_BEFORE_LOGIN));
  }

  @Test
  void decode_whenLengthExceedsLimit_thenRefusedBeforeAllocation() {
    ByteBuffer headerAlone = Hex.buffer("5052", "01", "10", "00", "00000001", "4001");

    assertRefused(
        ErrorCode.TOO_LARGE,
        () -> FrameHeader.decode(headerAlone, FrameLimits.PAYLOAD_AFTER_LOGIN));
    assertFalse(headerAlone.hasRemaining());
  }

  @ParameterizedTest
  @CsvSource({"512, 0200", "16384, 4000"})
  void decode_whenLengthIsTheLimit_thenAccepted(int limit, String length) throws ProtocolException {
    FrameHeader header =
        FrameHeader.decode(Hex.buffer("5052", "01", "10", "00", "00000001", length), limit);

    assertEquals(limit, header.length());
  }

  @ParameterizedTest
  @CsvSource({
    "256, 0, 0, 0",
    "-1, 0, 0, 0",
    "1, 256, 0, 0",
    "1, 0, -1, 0",
    "1, 0, 4294967296, 0",
    "1, 0, 0, -1",
    "1, 0, 0, 16385"
  })
  void header_whenFieldIsOutOfRange_thenRefused(int type, int flags, long sequence, int length) {
    assertThrows(
        IllegalArgumentException.class, () -> new FrameHeader(type, flags, sequence, length));
  }
}
