package org.openpowerradar.protocol.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.protocol.Refusal.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

class LegacyBatchTest {

  private static final String NOISE = "0d00 10280e00 06 1f 00b905000000 31 b9";
  private static final String READING = "0b00 1eef0f00 4f 02 ff830100 24 be";

  /** A batch of six entries of a bridge whose clock was not set, as captured. */
  private static final String CAPTURED =
      "5555840010280e0001170006003300000000000d0010280e00061f00b90500000031b901000b001eef0f004f02"
          + "ff83010024be0a001b0010280e00070b060005000000f60000000200000000000000000031b30a000d0010"
          + "280e00081f00b90500000031000c000b001eef0f005002ef7c01002b2b14000d0010280e00091f00b90500"
          + "000031434cf0";

  @Test
  void decode_whenClockWasNotSet_thenBaseIsUptime() throws ProtocolException {
    LegacyBatch batch = LegacyBatch.decode(LegacyFrame.decode(Hex.buffer(CAPTURED)));

    assertEquals(51, batch.baseSeconds());
    assertTrue(batch.baseIsUptime());
    assertEquals(0, batch.damaged());
    assertEquals(20, batch.spanSeconds());
    assertEquals(
        List.of(0, 1, 10, 10, 12, 20),
        batch.entries().stream().map(LegacyBatch.Entry::offsetSeconds).toList());
    assertEquals(
        List.of(0x1F, 0x02, 0x0B, 0x1F, 0x02, 0x1F),
        batch.entries().stream().map(entry -> entry.frame().type()).toList());
  }

  @Test
  void frame_whenCapturedBatchIsEncodedAgain_thenSameBytes() throws ProtocolException {
    LegacyBatch batch = LegacyBatch.decode(LegacyFrame.decode(Hex.buffer(CAPTURED)));

    assertEquals(CAPTURED, Hex.of(batch.frame(927_760, 1, 0x4C).encode()));
  }

  @Test
  void decode_whenClockWasSet_thenBaseIsNotUptime() throws ProtocolException {
    // padding, count, base 1742569240
    LegacyBatch batch = decode("00 0100 187fdd67", "0000" + NOISE);

    assertEquals(1_742_569_240L, batch.baseSeconds());
    assertFalse(batch.baseIsUptime());
  }

  @Test
  void decode_whenAnEntryIsDamaged_thenTheOthersAreKept() throws ProtocolException {
    String damaged = READING.replace("ff83", "ff84");

    LegacyBatch batch =
        decode("00 0300 187fdd67", "0000" + NOISE, "0100" + damaged, "0200" + READING);

    assertEquals(1, batch.damaged());
    assertEquals(2, batch.entries().size());
  }

  @Test
  void decode_whenEmpty_thenNoEntries() throws ProtocolException {
    LegacyBatch batch = decode("00 0000 187fdd67");

    assertEquals(0, batch.entries().size());
    assertEquals(0, batch.spanSeconds());
  }

  @ParameterizedTest
  @CsvSource({
    // header cut
    "00 0100 187fdd, MALFORMED",
    // fewer entries than counted; offset cut; frame cut
    "00 0100 187fdd67, MALFORMED",
    "00 0100 187fdd67 00, MALFORMED",
    "00 0100 187fdd67 0000 0d00 10280e00 06 1f 00b905000000 31, MALFORMED",
    // more bytes than counted
    "00 0000 187fdd67 00, MALFORMED",
    // entry of 6 bytes, of 1101 bytes
    "00 0100 187fdd67 0000 0600 10280e00 06 1f b9, MALFORMED",
    "00 0100 187fdd67 0000 4d04 10280e00 06 1f b9, TOO_LARGE",
    // 94 and 65535 entries
    "00 5e00 187fdd67, TOO_LARGE",
    "00 ffff 187fdd67, TOO_LARGE"
  })
  void decode_whenBatchIsWrong_thenRefusedWithItsCode(String payload, ErrorCode code) {
    assertRefused(code, () -> decode(payload));
  }

  @Test
  void decode_whenTypeIsAnother_thenMalformed() {
    LegacyFrame reading = new LegacyFrame(1, 0, 2, new byte[20], 0);

    assertRefused(ErrorCode.MALFORMED, () -> LegacyBatch.decode(reading));
  }

  @Test
  void digest_whenOnlySequenceAndQualityDiffer_thenEqual() {
    byte[] payload = Hex.bytes("00 0000 187fdd67");

    assertEquals(digest(1, 5, payload, 76), digest(1, 6, payload, 49));
    assertNotEquals(digest(1, 5, payload, 76), digest(2, 5, payload, 76));
    assertEquals(32, digest(1, 5, payload, 76).length());
  }

  private static String digest(long node, int sequence, byte[] payload, int quality) {
    return Hex.of(LegacyBatch.digest(new LegacyFrame(node, sequence, 0x17, payload, quality)));
  }

  private static LegacyBatch decode(String... payload) throws ProtocolException {
    return LegacyBatch.decode(new LegacyFrame(927_760, 1, 0x17, Hex.bytes(payload), 76));
  }
}
