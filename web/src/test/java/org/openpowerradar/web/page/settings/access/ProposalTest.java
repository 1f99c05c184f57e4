package org.openpowerradar.web.page.settings.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;

class ProposalTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void demand_whenLevelAndDay_thenFromItsMidnightThere() {
    assertEquals(
        Optional.of(
            new SecurityDemand(SecurityLevel.AUTHENTICATED, Instant.parse("2027-02-28T23:00:00Z"))),
        new Proposal("AUTHENTICATED", "2027-03-01").demand(BERLIN));
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN,2027-03-01",
    "tls,2027-03-01",
    ",2027-03-01",
    "AUTHENTICATED,",
    "AUTHENTICATED,1.3.2027",
    "AUTHENTICATED,2027-02-30",
    "AUTHENTICATED,+999999999-01-01"
  })
  void demand_whenAPartMakesNoSense_thenEmpty(String level, String day) {
    assertEquals(Optional.empty(), new Proposal(level, day).demand(BERLIN));
  }

  @Test
  void isEmpty_whenNothingWasSent_thenTrue() {
    assertTrue(new Proposal(null, null).isEmpty());
    assertFalse(new Proposal("", "").isEmpty());
  }
}
