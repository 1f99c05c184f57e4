package org.openpowerradar.web.page.settings.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.WorkShift;
import org.openpowerradar.web.page.settings.schedule.WeekPicture.Bar;

class WeekWordsTest {
  private static final WeekWords WORDS = new WeekWords(Locale.ENGLISH);
  private static final WorkShift DAYS =
      new WorkShift(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 450, 1140);
  private static final WorkShift NIGHT = new WorkShift(Set.of(DayOfWeek.SUNDAY), 1320, 1800);

  @Test
  void of_whenDaysAreInARow_thenARange() {
    assertEquals(
        "Mon\u2013Fri 07:30\u201319:00; Sun 22:00\u201306:00", WORDS.of(List.of(DAYS, NIGHT)));
  }

  @Test
  void of_whenDaysAreApart_thenEach() {
    WorkShift shift =
        new WorkShift(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 0, 1440);

    assertEquals("Mon, Tue, Thu 00:00\u201324:00", WORDS.of(shift));
  }

  @Test
  void of_whenAHoliday_thenWithItsDay() {
    LocalDate day = LocalDate.parse("2026-12-25");

    assertEquals("Noel (25 December)", WORDS.of(new Holiday("Noel", day, true)));
    assertEquals("Move (25 December 2026)", WORDS.of(new Holiday("Move", day, false)));
    assertEquals(
        "Fest (25. Dezember)", new WeekWords(Locale.GERMAN).of(new Holiday("Fest", day, true)));
  }

  @Test
  void picture_whenANightRunsIntoMonday_thenABarOnEachDay() {
    assertEquals(
        List.of(new Bar("22", 6, "2"), new Bar("0", 0, "6")),
        WeekPicture.of(List.of(NIGHT), "").bars());
  }
}
