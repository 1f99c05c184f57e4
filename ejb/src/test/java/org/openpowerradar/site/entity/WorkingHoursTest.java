package org.openpowerradar.site.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
  private static final WorkingHours HOURS =
      new WorkingHours(
          List.of(
              new WorkPeriod(DayOfWeek.MONDAY, 8 * 60, 17 * 60),
              new WorkPeriod(DayOfWeek.SUNDAY, 22 * 60, WorkPeriod.END_OF_DAY)));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:59:59, false",
    "2026-11-23T08:00:00, true",
    "2026-11-23T16:59:59, true",
    "2026-11-23T17:00:00, false",
    "2026-11-24T12:00:00, false",
    "2026-11-22T23:59:59, true"
  })
  void cover_whenAtAMoment_thenFromTheFirstMinuteToBeforeTheLast(
      LocalDateTime local, boolean covered) {
    assertEquals(covered, HOURS.cover(local));
  }

  @Test
  void cover_whenThereAreNone_thenNever() {
    assertFalse(new WorkingHours(List.of()).cover(LocalDateTime.parse("2026-11-23T12:00:00")));
  }

  @ParameterizedTest
  @CsvSource({"-1, 60", "60, 60", "120, 60", "0, 1441"})
  void workPeriod_whenNotWithinADay_thenRefused(int from, int to) {
    assertThrows(IllegalArgumentException.class, () -> new WorkPeriod(DayOfWeek.MONDAY, from, to));
  }
}
