package org.openpowerradar.softwarebridge.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudAddressTest {
  @Test
  void parse_whenWellFormed_thenSchemeHostAndPort() {
    assertEquals(
        new CloudAddress(true, "a.example", 443), CloudAddress.parse("tls://a.example:443"));
    assertEquals(new CloudAddress(false, "::1", 8051), CloudAddress.parse("tcp://[::1]:8051"));
    assertEquals("tcp://[::1]:8051", CloudAddress.parse("tcp://[::1]:8051").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.example:443",
        "http://a.example:443",
        "tls://a.example",
        "tls://a.example:0",
        "tls://a.example:70000",
        "tls://a.example:443/path",
        "tls://:443",
        "tls://a b:443",
        ""
      })
  void parse_whenNotAnAddress_thenRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> CloudAddress.parse(text));
  }
}
