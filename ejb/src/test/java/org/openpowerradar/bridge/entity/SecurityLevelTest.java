package org.openpowerradar.bridge.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;

class SecurityLevelTest {

  @ParameterizedTest
  @CsvSource({
    "TLS, HMAC,        ENCRYPTED_AUTHENTICATED",
    "TLS, CHAP_SHA256, ENCRYPTED_AUTHENTICATED",
    "TLS, CHAP_MD5,    ENCRYPTED_AUTHENTICATED",
    "TLS, LEGACY,      UNPROVEN",
    "TCP, HMAC,        AUTHENTICATED",
    "TCP, CHAP_SHA256, AUTHENTICATED",
    "TCP, CHAP_MD5,    AUTHENTICATED",
    "TCP, LEGACY,      UNPROVEN"
  })
  void of_whenNegotiated_thenNoBetterThanItsWeakerPart(
      Transport transport, LoginMode mode, SecurityLevel level) {
    assertEquals(level, SecurityLevel.of(transport, mode));
  }

  @ParameterizedTest
  @CsvSource({
    "ENCRYPTED_AUTHENTICATED, AUTHENTICATED,           true",
    "AUTHENTICATED,           AUTHENTICATED,           true",
    "AUTHENTICATED,           ENCRYPTED_AUTHENTICATED, false",
    "UNPROVEN,                AUTHENTICATED,           false",
    "UNKNOWN,                 UNPROVEN,                false"
  })
  void meets_whenAtLeastAsGood_thenTrue(SecurityLevel level, SecurityLevel least, boolean meets) {
    assertEquals(meets, level.meets(least));
  }
}
