package org.openpowerradar.protocol.message;

import static org.openpowerradar.protocol.Refusal.assertRefused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.MessageType;

/** One field out of its range a row, everything else good. */
class MalformedMessageTest {

  private static final String NONCE = "00".repeat(32);

  @ParameterizedTest
  @CsvSource({
    // oldest version 0; oldest above newest
    "00 01 00000000000e2810 07",
    "02 01 00000000000e2810 07",
    // bridge 0; upper half not zero; negative
    "01 01 0000000000000000 07",
    "01 01 00000001000e2810 07",
    "01 01 ffffffffffffffff 07"
  })
  void hello_whenAFieldIsOutOfRange_thenMalformed(String beforeNonce) {
    refuse(MessageType.HELLO, beforeNonce + NONCE + "0000");
  }

  @ParameterizedTest
  @CsvSource({
    // version 0
    "00 02 27, 000a",
    // method 3
    "01 03 27, 000a",
    // expires at once
    "01 02 27, 0000"
  })
  void challenge_whenAFieldIsOutOfRange_thenMalformed(String beforeNonce, String afterNonce) {
    refuse(MessageType.CHALLENGE, beforeNonce + NONCE + afterNonce);
  }

  @ParameterizedTest
  @CsvSource({
    // proof of 16 bytes, which is the bridge's
    "10 11111111111111111111111111111111 0000000000000007 00000800 003c 0000018bcfe56800 00",
    // proof of 255 bytes
    "ff 0000000000000007 00000800 003c 0000018bcfe56800 00",
    // session 0
    "00 0000000000000000 00000800 003c 0000018bcfe56800 00",
    // keep-alive 29 s, 1201 s
    "00 0000000000000007 00000800 001d 0000018bcfe56800 00",
    "00 0000000000000007 00000800 04b1 0000018bcfe56800 00",
    // time negative, after the year 9999
    "00 0000000000000007 00000800 003c ffffffffffffffff 00",
    "00 0000000000000007 00000800 003c 0000e677d21fdc00 00",
    // 17 queues; queue 0; high-water 2^53
    "00 0000000000000007 00000800 003c 0000018bcfe56800 11",
    "00 0000000000000007 00000800 003c 0000018bcfe56800 01 0000000000000000 0000000000000000",
    "00 0000000000000007 00000800 003c 0000018bcfe56800 01 0000000000000001 0020000000000000"
  })
  void welcome_whenAFieldIsOutOfRange_thenMalformed(String payload) {
    refuse(MessageType.WELCOME, payload);
  }

  @ParameterizedTest
  @CsvSource({
    // code not assigned
    "BYE, 00 0000",
    "BYE, ff 0000",
    "ERROR, 04 00",
    // queue 0, queue negative, high-water negative
    "ACK, 0000000000000000 0000000000000001 00000800",
    "ACK, 8000000000000000 0000000000000001 00000800",
    "ACK, 0000000000000001 ffffffffffffffff 00000800",
    // from 0; from above to; to 2^53; reason 0 and 4
    "DROPPED, 0000000000000001 0000000000000000 0000000000000001 01",
    "DROPPED, 0000000000000001 0000000000000002 0000000000000001 01",
    "DROPPED, 0000000000000001 0000000000000001 0020000000000000 01",
    "DROPPED, 0000000000000001 0000000000000001 0000000000000001 00",
    "DROPPED, 0000000000000001 0000000000000001 0000000000000001 04",
    // t1 negative
    "TIME_RESPONSE, 0000000000000000 ffffffffffffffff 0000000000000000"
  })
  void message_whenAFieldIsOutOfRange_thenMalformed(MessageType type, String payload) {
    refuse(type, payload);
  }

  @ParameterizedTest
  @CsvSource({
    // presence bits 14 and 15
    "4000 0000",
    "8000 0000",
    // time quality 4
    "0400 04 0000",
    // bytes sent negative
    "0800 ffffffffffffffff 0000",
    // firmware slot 2
    "1000 02 0000",
    // firmware version empty, 17 long, with a space, with a control, beyond ASCII
    "2000 00 0000",
    "2000 11 3131313131313131313131313131313131 0000",
    "2000 03 31 20 32 0000",
    "2000 01 07 0000",
    "2000 01 e9 0000",
    // 1025 sensors; sensor 0
    "0000 0401",
    "0000 0001 00000000 0001 c3 c3"
  })
  void stats_whenAFieldIsOutOfRange_thenMalformed(String payload) {
    refuse(MessageType.STATS, payload);
  }

  private static void refuse(MessageType type, String payload) {
    assertRefused(ErrorCode.MALFORMED, () -> MessageCodec.decode(type, Hex.buffer(payload)));
  }
}
