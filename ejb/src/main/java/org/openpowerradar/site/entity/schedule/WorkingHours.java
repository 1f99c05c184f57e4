package org.openpowerradar.site.entity.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * When people work at a site: what is used outside these hours may be waste.
 *
 * @param periods of the week, not overlapping; empty if the site has none, then no moment is within
 *     working hours and none should be shown as outside
 * @param holidays days on which no period begins; one that began the day before runs to its end
 */
public record WorkingHours(List<WorkPeriod> periods, List<Holiday> holidays) {

  /** Of a site without a schedule. */
  public static final WorkingHours NONE = new WorkingHours(List.of(), List.of());

  /** Copies what it is given. */
  public WorkingHours {
    periods = List.copyOf(periods);
    holidays = List.copyOf(holidays);
  }

  /** Returns whether people work at the local time of the site. */
  public boolean cover(LocalDateTime local) {
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    int minute = time.getHour() * 60 + time.getMinute();
    return cover(day, minute) || cover(day.minusDays(1), minute + WorkPeriod.END_OF_DAY);
  }

  /** Returns whether a period begins on the day: not on holidays. */
  public boolean isWorkday(LocalDate day) {
    return periods.stream().anyMatch(period -> period.day() == day.getDayOfWeek())
        && !isHoliday(day);
  }

  private boolean cover(LocalDate begun, int minute) {
    return periods.stream()
            .anyMatch(period -> period.day() == begun.getDayOfWeek() && period.covers(minute))
        && !isHoliday(begun);
  }

  private boolean isHoliday(LocalDate day) {
    return holidays.stream().anyMatch(holiday -> holiday.isOn(day));
  }
}
