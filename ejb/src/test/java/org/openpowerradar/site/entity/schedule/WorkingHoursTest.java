package org.openpowerradar.site.entity.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
  private static final List<WorkPeriod> PERIODS =
      List.of(
          new WorkPeriod(DayOfWeek.MONDAY, 8 * 60, 17 * 60),
          new WorkPeriod(DayOfWeek.FRIDAY, 22 * 60, 30 * 60),
          new WorkPeriod(DayOfWeek.SUNDAY, 22 * 60, WorkPeriod.END_OF_DAY));
  private static final WorkingHours HOURS = new WorkingHours(PERIODS, List.of());

  private static WorkingHours without(String day, boolean yearly) {
    return new WorkingHours(PERIODS, List.of(new Holiday("Feast", LocalDate.parse(day), yearly)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:59:59, false",
    "2026-11-23T08:00:00, true",
    "2026-11-23T16:59:59, true",
    "2026-11-23T17:00:00, false",
    "2026-11-24T12:00:00, false",
    "2026-11-22T23:59:59, true",
    "2026-11-27T21:59:00, false",
    "2026-11-27T22:00:00, true",
    "2026-11-28T05:59:59, true",
    "2026-11-28T06:00:00, false",
    "2026-11-28T22:00:00, false"
  })
  void cover_whenAtAMoment_thenFromTheFirstMinuteToBeforeTheLast(
      LocalDateTime local, boolean covered) {
    assertEquals(covered, HOURS.cover(local));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, false, 2026-11-23T12:00, false",
    "2026-11-23, false, 2026-11-30T12:00, true",
    "2025-11-23, false, 2026-11-23T12:00, true",
    "2020-11-23, true, 2026-11-23T12:00, false",
    "2026-11-27, false, 2026-11-28T05:00, false",
    "2026-11-28, false, 2026-11-28T05:00, true",
    "2024-02-29, true, 2027-03-01T12:00, true"
  })
  void cover_whenThereAreHolidays_thenNoPeriodBeginsOnThem(
      String day, boolean yearly, LocalDateTime local, boolean covered) {
    assertEquals(covered, without(day, yearly).cover(local));
  }

  @Test
  void cover_whenThereAreNone_thenNever() {
    assertFalse(WorkingHours.NONE.cover(LocalDateTime.parse("2026-11-23T12:00:00")));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23, true", "2026-11-24, false", "2026-11-28, false", "2026-11-30, false"})
  void isWorkday_whenAPeriodBeginsOnTheDay_thenUnlessItIsAHoliday(LocalDate day, boolean workday) {
    assertEquals(workday, without("2026-11-30", false).isWorkday(day));
  }

  @ParameterizedTest
  @CsvSource({"-1, 60", "60, 60", "120, 60", "0, 1441", "1440, 1500", "60, 1501"})
  void workPeriod_whenNotADayAtMost_thenRefused(int from, int to) {
    assertThrows(IllegalArgumentException.class, () -> new WorkPeriod(DayOfWeek.MONDAY, from, to));
  }
}
