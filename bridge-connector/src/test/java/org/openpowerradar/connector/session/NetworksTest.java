package org.openpowerradar.connector.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

  @ParameterizedTest
  @CsvSource({
    "10.1.0.0/16, 10.1.255.255, true",
    "10.1.0.0/16, 10.2.0.0, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "'10.0.0.0/8, 2001:db8::/32', 2001:db8:1::7, true",
    "'10.0.0.0/8, 2001:db8::/32', 2001:db9::7, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, 2001:db8::7, false",
    "none, 127.0.0.1, false",
    "' ', 127.0.0.1, false",
  })
  void contain_whenAnAddressIsAsked_thenByItsPrefix(String text, String address, boolean within) {
    Networks networks = Networks.parse(text);

    assertEquals(within, networks.contain(new InetSocketAddress(address, 2655)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0/8",
        "::1/129",
        ",",
        "10.0.0.0/-1"
      })
  void parse_whenItIsNoNetwork_thenRefusedWithoutAskingForNames(String text) {
    assertThrows(IllegalArgumentException.class, () -> Networks.parse(text));
  }
}
