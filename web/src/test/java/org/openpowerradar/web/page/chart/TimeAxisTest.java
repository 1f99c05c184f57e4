package org.openpowerradar.web.page.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.WorkPeriod;
import org.openpowerradar.site.entity.schedule.WorkingHours;
import org.openpowerradar.web.page.time.Days;
import org.openpowerradar.web.page.time.SiteTimes;

class TimeAxisTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate BACK = LocalDate.of(2026, 10, 25);
  private static final SiteTimes TIMES = new SiteTimes(AMSTERDAM, Locale.ENGLISH);
  private static final WorkingHours MONDAYS =
      new WorkingHours(List.of(new WorkPeriod(DayOfWeek.MONDAY, 8 * 60, 17 * 60)), List.of());

  private final Days weekend = new Days(BACK, BACK.plusDays(1));
  private final TimeAxis hours = axis(Resolution.HOUR, weekend);
  private final TimeAxis days = axis(Resolution.DAY, new Days(BACK, BACK.plusDays(8)));

  @Test
  void axis_whenClocksGoBack_thenTheDayHas25IntervalsAndSaysSo() {
    List<Chart.Mark> groups = hours.axis().groups();

    assertEquals(
        List.of(new Chart.Mark(0, "Sun 25 Oct, 25 h"), new Chart.Mark(25, "Mon 26 Oct")), groups);
  }

  @Test
  void axis_whenClocksGoBack_thenMarkBeforeTheFirstHourAfterIt() {
    List<Chart.Mark> changes = hours.axis().clockChanges();

    assertEquals(List.of(new Chart.Mark(3, "03:00 CEST = 02:00 CET")), changes);
  }

  @Test
  void axis_whenIntervalIsADay_thenDaysOfTheMonthInMonths() {
    Chart.Axis axis = days.axis();

    assertEquals(new Chart.Tick(7, "1", 7), axis.ticks().get(7));
    assertEquals(
        List.of(new Chart.Mark(0, "October 2026"), new Chart.Mark(7, "November 2026")),
        axis.groups());
    assertEquals(List.of(), axis.clockChanges());
    assertTrue(axis.isDaily());
  }

  @Test
  void open_whenNowLiesWithin_thenItsPosition() {
    assertEquals(1, hours.open(weekend.start(AMSTERDAM).plusSeconds(3_600)));
    assertEquals(-1, hours.open(weekend.end(AMSTERDAM)));
  }

  @Test
  void offHours_whenWorkingHoursAreKnown_thenTheRestIsOff() {
    assertEquals(
        List.of(new Chart.Stretch(0, 33), new Chart.Stretch(42, 49)), hours.offHours(MONDAYS));
  }

  @Test
  void offHours_whenIntervalIsADay_thenDaysWithoutWorkAreOff() {
    assertEquals(List.of(new Chart.Stretch(0, 1), new Chart.Stretch(2, 8)), days.offHours(MONDAYS));
  }

  @Test
  void offHours_whenADayIsAHoliday_thenAllOfItIsOff() {
    Holiday monday = new Holiday("Feast", weekend.last(), false);
    WorkingHours mondays = new WorkingHours(MONDAYS.periods(), List.of(monday));

    assertEquals(List.of(new Chart.Stretch(0, 49)), hours.offHours(mondays));
  }

  @Test
  void offHours_whenSiteHasNone_thenNothingIsShaded() {
    assertEquals(List.of(), hours.offHours(WorkingHours.NONE));
  }

  private static TimeAxis axis(Resolution resolution, Days days) {
    List<Interval> intervals = new ArrayList<>();
    Instant start = days.start(AMSTERDAM);
    while (start.isBefore(days.end(AMSTERDAM))) {
      Instant end = resolution.next(start, AMSTERDAM);
      intervals.add(new Interval(start, end));
      start = end;
    }
    return new TimeAxis(intervals, resolution, TIMES);
  }
}
