package org.openpowerradar.protocol.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpowerradar.protocol.Refusal.assertRefused;

import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

/** Payloads of captured frames. */
class LegacyValuesTest {

  @Test
  void hello_whenCaptured_thenFirmware2Build107() throws ProtocolException {
    LegacyHello hello = LegacyHello.decode(frame(0x01, "02 41 6b00"));

    assertEquals(new LegacyHello(2, 107), hello);
    assertEquals("2.107", hello.version());
  }

  @Test
  void modules_whenCaptured_thenTheSameFirmwareAsInHello() throws ProtocolException {
    assertEquals(new LegacyHello(2, 107), LegacyHello.ofModules(frame(0x12, "00 04 02 41 6b00")));
  }

  @Test
  void modules_whenTheyBeginWithAnotherPart_thenMalformed() {
    assertRefused(
        ErrorCode.MALFORMED, () -> LegacyHello.ofModules(frame(0x12, "01 04 02 41 6b00")));
  }

  @Test
  void noise_whenCaptured_thenMinus72() throws ProtocolException {
    assertEquals(new LegacyNoise(-72), LegacyNoise.decode(frame(0x1F, "00 b8 05000000")));
  }

  @Test
  void statistics_whenCaptured_thenItsCounters() throws ProtocolException {
    LegacyFrame frame =
        // packets heard, packets forwarded, bytes sent, reconnects, six bytes unknown
        frame(0x0B, "3f00 3c000000 160b0000 02000000 000000000000");

    assertEquals(new LegacyStatistics(63, 60, 2_838, 2), LegacyStatistics.decode(frame));
  }

  @Test
  void counter_whenCaptured_thenItsSum() throws ProtocolException {
    assertEquals(252_024_937, LegacyReading.decode(frame(0x08, "6998050f")).raw());
  }

  @Test
  void state_whenCaptured_thenItsWord() throws ProtocolException {
    assertEquals(new LegacyState(0), LegacyState.decode(frame(0x07, "0000")));
  }

  @Test
  void values_whenPayloadIsTooShort_thenMalformed() {
    assertRefused(ErrorCode.MALFORMED, () -> LegacyHello.decode(frame(0x01, "02416b")));
    assertRefused(ErrorCode.MALFORMED, () -> LegacyNoise.decode(frame(0x1F, "00")));
    assertRefused(
        ErrorCode.MALFORMED,
        () -> LegacyStatistics.decode(frame(0x0B, "3f003c000000160b0000020000")));
    assertRefused(ErrorCode.MALFORMED, () -> LegacyReading.decode(frame(0x02, "0d7c01")));
    assertRefused(ErrorCode.MALFORMED, () -> LegacyState.decode(frame(0x07, "00")));
  }

  @Test
  void values_whenTypeIsAnother_thenMalformed() {
    assertRefused(ErrorCode.MALFORMED, () -> LegacyReading.decode(frame(0x1F, "00b805000000")));
  }

  private static LegacyFrame frame(int type, String payload) {
    return new LegacyFrame(927_760, 1, type, Hex.bytes(payload), 49);
  }
}
