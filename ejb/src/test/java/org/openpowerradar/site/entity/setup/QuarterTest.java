package org.openpowerradar.site.entity.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:07:31Z");

  @Test
  void from_whenNothingIsSaid_thenThePresentQuarterHour() {
    assertEquals(Instant.parse("2026-11-22T12:00:00Z"), Quarter.from(null, NOW));
  }

  @Test
  void from_whenPast_thenAsSaid() {
    Instant past = Instant.parse("2026-01-01T00:15:00Z");

    assertEquals(past, Quarter.from(past, NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T12:15:00Z", "2026-11-22T12:01:00Z", "1969-12-31T23:45:00Z"})
  void from_whenAheadOrOffTheQuarterOrTooOld_thenRefused(Instant moment) {
    assertEquals(
        SetupError.FROM,
        assertThrows(SetupException.class, () -> Quarter.from(moment, NOW)).error());
  }
}
