package org.openpowerradar.bridge.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.entity.InvalidRequestException;

class NetworkListTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1.0.0/16                  | 10.1.0.0/16",
        " 192.0.2.7 ;2001:db8::/32,   | 192.0.2.7, 2001:db8::/32",
        "10.0.0.0/8 ::1               | 10.0.0.0/8, ::1"
      })
  void parse_whenNetworksOrAddresses_thenJoinedByCommas(String typed, String text) {
    assertEquals(text, NetworkList.parse(typed).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " , ",
        "none",
        "example.org",
        "10.1",
        "10.1.0.256",
        "10.1.0.0/33",
        "10.1.0.0/",
        "10.1.0.0/16/8",
        "10.1.0.0/-1",
        "2001:db8::/129",
        "2001:db8:::",
        ":",
        "ab:cd",
        "010.1.0.0"
      })
  void parse_whenItIsNoNetwork_thenRefused(String typed) {
    assertThrows(InvalidRequestException.class, () -> NetworkList.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0/0", "10.0.0.0/7", "::/0", "2000::/3"})
  void parse_whenItMeansNearlyEverywhere_thenRefused(String typed) {
    assertThrows(InvalidRequestException.class, () -> NetworkList.parse(typed));
  }

  @Test
  void parse_whenNothingWasTyped_thenRefused() {
    assertThrows(InvalidRequestException.class, () -> NetworkList.parse(null));
  }

  @Test
  void parse_whenMoreThanSixteen_thenRefused() {
    String sixteen = String.join(",", Collections.nCopies(16, "10.1.0.0/16"));

    assertEquals(16, NetworkList.parse(sixteen).text().split(", ").length);
    assertThrows(InvalidRequestException.class, () -> NetworkList.parse(sixteen + ",10.2.0.0/16"));
  }
}
