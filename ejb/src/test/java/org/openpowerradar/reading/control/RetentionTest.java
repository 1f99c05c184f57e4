package org.openpowerradar.reading.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");

  @Test
  void retention_whenShorterThanFinerFiguresArePromised_thenRefused() {
    assertThrows(IllegalStateException.class, () -> new Retention(189));
    assertThrows(IllegalStateException.class, () -> new Retention(-1));
  }

  @Test
  void firstHour_whenForEver_thenTheFirstOfAll() {
    assertEquals(0, Retention.FOR_EVER.firstHour(NOW));
    assertTrue(Retention.FOR_EVER.takes(0, NOW));
  }

  @Test
  void takes_whenHourWillBeDroppedWithinTwoDays_thenRefused() {
    Retention year = new Retention(365);
    Instant first = NOW.minus(Duration.ofDays(363));

    assertEquals(Hours.of(NOW.minus(Duration.ofDays(365)).toEpochMilli()), year.firstHour(NOW));
    assertTrue(year.takes(first.toEpochMilli(), NOW));
    assertFalse(year.takes(first.minus(Duration.ofHours(1)).toEpochMilli(), NOW));
  }
}
