package org.openpowerradar.bridge.entity.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.Sessions;

class SecurityDemandTest {
  private static final Instant DAY = Sessions.START;

  @Test
  void at_whenItsDayHasNotCome_thenNothingIsDemanded() {
    SecurityDemand demand = new SecurityDemand(SecurityLevel.AUTHENTICATED, DAY);

    assertEquals(SecurityLevel.UNPROVEN, demand.at(DAY.minusMillis(1)));
    assertEquals(SecurityLevel.AUTHENTICATED, demand.at(DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "AUTHENTICATED,           UNPROVEN,                true",
    "AUTHENTICATED,           AUTHENTICATED,           false",
    "ENCRYPTED_AUTHENTICATED, AUTHENTICATED,           true",
    "ENCRYPTED_AUTHENTICATED, ENCRYPTED_AUTHENTICATED, false",
    "ENCRYPTED_AUTHENTICATED, UNKNOWN,                 false",
    "UNPROVEN,                UNPROVEN,                false"
  })
  void excludes_whenALevelIsBelowTheDemand_thenTrue(
      SecurityLevel demanded, SecurityLevel level, boolean excluded) {
    assertEquals(excluded, new SecurityDemand(demanded, DAY).excludes(level));
  }

  @Test
  void demand_whenOfTheLevelUnknown_thenRefused() {
    assertThrows(
        InvalidRequestException.class, () -> new SecurityDemand(SecurityLevel.UNKNOWN, DAY));
  }
}
