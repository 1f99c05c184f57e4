package org.openpowerradar.site.entity.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException.Problem;

class ScheduleDraftTest {
  private static final WorkShift NIGHTS =
      new WorkShift(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY), 22 * 60, 30 * 60);

  private static ScheduleDraft draft(String name, String description, WorkShift... shifts) {
    return new ScheduleDraft(name, description, false, List.of(shifts), List.of());
  }

  private static Problem problem(Runnable made) {
    return assertThrows(InvalidScheduleException.class, made::run).problem();
  }

  private static WorkShift on(DayOfWeek day, int from, int to) {
    return new WorkShift(Set.of(day), from, to);
  }

  @Test
  void draft_whenSurroundedBySpaces_thenStripped() {
    ScheduleDraft draft = draft("  Office ", "  ", NIGHTS);

    assertEquals("Office", draft.name());
    assertNull(draft.description());
  }

  @Test
  void draft_whenWordsAreMissingOrTooLong_thenRefusedWithTheField() {
    assertEquals(Problem.NAME, problem(() -> draft(" ", null)));
    assertEquals(Problem.NAME, problem(() -> draft("x".repeat(121), null)));
    assertEquals(Problem.DESCRIPTION, problem(() -> draft("Office", "x".repeat(501))));
  }

  @Test
  void draft_whenTwoPeriodsShareAMinute_thenRefused() {
    assertEquals(
        Problem.OVERLAP,
        problem(() -> draft("Nights", null, NIGHTS, on(DayOfWeek.MONDAY, 5 * 60, 12 * 60))));
    assertEquals(
        Problem.OVERLAP,
        problem(() -> draft("Nights", null, NIGHTS, on(DayOfWeek.SUNDAY, 23 * 60, 24 * 60))));
  }

  @Test
  void draft_whenOnePeriodBeginsWhereTheOtherEnds_thenKept() {
    ScheduleDraft draft = draft("Nights", null, NIGHTS, on(DayOfWeek.MONDAY, 6 * 60, 12 * 60));

    assertEquals(2, draft.shifts().size());
  }

  @Test
  void draft_whenThereIsTooMuch_thenRefused() {
    List<WorkShift> many = Collections.nCopies(51, NIGHTS);

    assertEquals(
        Problem.TOO_MANY, problem(() -> new ScheduleDraft("Many", null, false, many, List.of())));
  }

  @Test
  void draft_whenADayIsAHolidayTwice_thenRefused() {
    Holiday feast = new Holiday("Feast", LocalDate.parse("2026-12-25"), true);

    assertEquals(
        Problem.HOLIDAY_TWICE,
        problem(() -> new ScheduleDraft("Feasts", null, false, List.of(), List.of(feast, feast))));
  }

  @Test
  void shift_whenOnSeveralDays_thenAPeriodForEachMondayFirst() {
    assertEquals(
        List.of(
            new WorkPeriod(DayOfWeek.WEDNESDAY, 22 * 60, 30 * 60),
            new WorkPeriod(DayOfWeek.SUNDAY, 22 * 60, 30 * 60)),
        NIGHTS.periods());
  }

  @Test
  void shift_whenOnNoDay_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> new WorkShift(Set.of(), 0, 60));
  }

  @Test
  void holiday_whenWithoutANameOrOutOfRange_thenRefused() {
    LocalDate day = LocalDate.parse("2026-12-25");

    assertThrows(IllegalArgumentException.class, () -> new Holiday(" ", day, true));
    assertThrows(IllegalArgumentException.class, () -> new Holiday("x".repeat(81), day, true));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Holiday("Far", LocalDate.parse("2200-01-01"), false));
  }
}
