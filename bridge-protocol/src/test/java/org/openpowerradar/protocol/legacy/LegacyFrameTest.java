package org.openpowerradar.protocol.legacy;

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
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

class LegacyFrameTest {

  @Test
  void decode_whenCapturedReading_thenEveryFieldIsRead() throws ProtocolException {
    LegacyFrame frame =
        LegacyFrame.decode(
            Hex.buffer(
                // marker
                "5555",
                // length 11
                "0b00",
                // node 1044254
                "1eef0f00",
                // sequence 81
                "51",
                // type: reading
                "02",
                // raw 97293
                "0d7c0100",
                // quality 28
                "1c",
                // checksum
                "52"));

    assertEquals(new LegacyFrame(1_044_254, 81, 2, Hex.bytes("0d7c0100"), 28), frame);
    assertEquals(97_293, LegacyReading.decode(frame).raw());
    assertEquals(Optional.of(LegacyType.READING), frame.knownType());
    assertEquals(-28, frame.rssi());
    assertFalse(frame.fromBridge());
  }

  @ParameterizedTest
  @CsvSource({
    "hello, 55550b0010280e00000102416b004c3f",
    "modules, 55550d0010280e000112000402416b004c97",
    "noise, 55550d0010280e00021f00b8050000003161",
    "statistics, 55551b0010280e00040b02000200000080000000020000000000000000003127",
    "state, 555509001eef0f00370700003e68",
    "wave 1, "
        + "55552d001eef0f0053042b07c60120000100050009000d000f0011001300160019001b"
        + "001d002000230025002600280023f6",
    "wave 2, "
        + "55552b001eef0f0055054ca5c6012a002a002b002b002a0029002600240021001e0019"
        + "00160012000d00080004002634"
  })
  void encode_whenCapturedFrameIsDecoded_thenSameBytes(String name, String hex)
      throws ProtocolException {
    assertEquals(hex, Hex.of(LegacyFrame.decode(Hex.buffer(hex)).encode()), name);
  }

  @Test
  void acknowledgement_whenBatch152IsAnswered_thenBytesOfTheCapture() {
    assertEquals(
        "55550900ffffffff98180000003e", Hex.of(new BatchAcknowledgement(152).frame().encode()));
  }

  @Test
  void decode_whenQualityDiffers_thenChecksumStillHolds() throws ProtocolException {
    LegacyFrame frame = LegacyFrame.decode(Hex.buffer("55550b00 1eef0f00 51 02 0d7c0100 ff 52"));

    assertEquals(255, frame.quality());
    assertEquals(-128, frame.rssi());
  }

  @ParameterizedTest
  @CsvSource({
    // marker of the new protocol; half a marker; nothing
    "50520b001eef0f0051020d7c01001c52, BAD_MAGIC",
    "55, BAD_MAGIC",
    "'', BAD_MAGIC",
    // length 1101; length 65535
    "55554d041eef0f0051020d7c01001c52, TOO_LARGE",
    "5555ffff1eef0f0051020d7c01001c52, TOO_LARGE",
    // length 6; length one too long; no length
    "555506001eef0f0051020d7c01001c52, MALFORMED",
    "55550c001eef0f0051020d7c01001c52, MALFORMED",
    "555500, MALFORMED",
    // checksum
    "55550b001eef0f0051020d7c01001c53, MALFORMED",
    // one byte more
    "55550b001eef0f0051020d7c01001c5200, MALFORMED"
  })
  void decode_whenFrameIsWrong_thenRefusedWithItsCode(String hex, ErrorCode code) {
    assertRefused(code, () -> LegacyFrame.decode(Hex.buffer(hex)));
  }

  @Test
  void frame_whenPayloadIsTheLongest_thenRoundTrip() throws ProtocolException {
    LegacyFrame longest = new LegacyFrame(LegacyFrame.CLOUD, 255, 255, new byte[1_093], 255);

    byte[] bytes = longest.encode();

    assertEquals(LegacyLimits.FRAME_MAX, bytes.length);
    assertEquals(longest, LegacyFrame.decode(ByteBuffer.wrap(bytes)));
  }

  @Test
  void frame_whenAFieldIsOutOfRange_thenRefused() {
    byte[] none = {};
    byte[] tooLong = new byte[1_094];

    assertThrows(IllegalArgumentException.class, () -> new LegacyFrame(-1, 0, 2, none, 0));
    assertThrows(IllegalArgumentException.class, () -> new LegacyFrame(1, 256, 2, none, 0));
    assertThrows(IllegalArgumentException.class, () -> new LegacyFrame(1, 0, -1, none, 0));
    assertThrows(IllegalArgumentException.class, () -> new LegacyFrame(1, 0, 2, tooLong, 0));
  }

  @Test
  void sequence_whenAfter255_thenZeroAndNothingElse() throws ProtocolException {
    LegacyFrame last = new LegacyFrame(1_044_254, 255, 2, Hex.bytes("0d7c0100"), 60);
    LegacyFrame next = new LegacyFrame(1_044_254, 256 & 0xFF, 2, Hex.bytes("0d7c0100"), 60);

    assertEquals(255, LegacyFrame.decode(ByteBuffer.wrap(last.encode())).sequence());
    assertEquals(0, LegacyFrame.decode(ByteBuffer.wrap(next.encode())).sequence());
  }

  @Test
  void fromBridge_whenUnknownType_thenFalse() {
    assertFalse(new LegacyFrame(1, 0, 0x55, new byte[0], 0).fromBridge());
    assertTrue(new LegacyFrame(1, 0, 0x1F, new byte[0], 0).fromBridge());
  }
}
