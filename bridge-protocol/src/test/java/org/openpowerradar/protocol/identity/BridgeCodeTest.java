package org.openpowerradar.protocol.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BridgeCodeTest {
  private static final String DIGITS =
      "000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F";
  private static final byte[] SECRET = HexFormat.of().parseHex(DIGITS);
  private static final BridgeSerial SERIAL = new BridgeSerial(5_200_101);

  @Test
  void text_whenCloudIsNamed_thenCapitalsThatQrCodesPackTightest() {
    String text = new BridgeCode(SERIAL, SECRET, "bridges.example:443").text();

    assertEquals("PRB:5200101/" + DIGITS + "/BRIDGES.EXAMPLE:443", text);
    assertEquals("", text.replaceAll("[0-9A-Z $%*+./:-]", ""));
  }

  @Test
  void parse_whenWritten_thenTheSameAgain() {
    BridgeCode code = new BridgeCode(SERIAL, SECRET, "bridges.example:443");

    assertEquals(code, BridgeCode.parse(code.text()));
    assertEquals("bridges.example:443", BridgeCode.parse(code.text()).cloud());
  }

  @Test
  void parse_whenTypedInSmallLettersAndGroups_thenTheSame() {
    BridgeCode code = BridgeCode.parse("prb:5200101/ 0001 0203" + DIGITS.substring(8) + "\n");

    assertArrayEquals(SECRET, code.secret());
    assertEquals(SERIAL, code.serial());
    assertEquals(null, code.cloud());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5200101",
        "PRB:0/" + DIGITS,
        "PRB:4294967296/" + DIGITS,
        "PRB:5200101/" + DIGITS + "00",
        "PRB:5200101/" + DIGITS + "/host",
        "PRB:5200101/" + DIGITS + "/host:0",
        "PRB:5200101/" + DIGITS + "/a b@c:443",
        "https://example.org/PRB:5200101/" + DIGITS
      })
  void parse_whenNoCode_thenRefusedWithoutQuotingIt(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> BridgeCode.parse(text));

    assertFalse(refused.getMessage().contains(DIGITS));
  }

  @Test
  void parse_whenTooLong_thenRefused() {
    String longest = "PRB:5200101/" + DIGITS + "/" + "a".repeat(300) + ":443";

    assertThrows(IllegalArgumentException.class, () -> BridgeCode.parse(longest));
    assertThrows(IllegalArgumentException.class, () -> BridgeCode.parse(null));
  }

  @Test
  void toString_whenLogged_thenWithoutTheSecret() {
    assertEquals("BridgeCode[serial=5200101]", new BridgeCode(SERIAL, SECRET, null).toString());
  }
}
