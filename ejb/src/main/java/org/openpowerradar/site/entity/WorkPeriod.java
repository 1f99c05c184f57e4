package org.openpowerradar.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Part of a weekday during which people work at a site, in the site's local time.
 *
 * <p>It starts on its first minute and ends before its last one; it does not run over midnight: a
 * night shift is two periods.
 */
@Embeddable
public class WorkPeriod {

  /** Minutes of a day: the end of a period that lasts until midnight. */
  public static final int END_OF_DAY = 24 * 60;

  @Column(name = "day_of_week", nullable = false)
  private short day;

  @Column(name = "from_minute", nullable = false)
  private short fromMinute;

  @Column(name = "to_minute", nullable = false)
  private short toMinute;

  protected WorkPeriod() {}

  /**
   * Takes minutes since local midnight: {@code from} is 0..1439, {@code to} is {@code
   * from}+1..1440.
   *
   * @throws IllegalArgumentException if they are not
   */
  public WorkPeriod(DayOfWeek day, int from, int to) {
    if (from < 0 || from >= to || to > END_OF_DAY) {
      throw new IllegalArgumentException(
          "Minutes of a day run up from 0 to 1440: " + from + ".." + to);
    }
    this.day = (short) day.getValue();
    this.fromMinute = (short) from;
    this.toMinute = (short) to;
  }

  public DayOfWeek day() {
    return DayOfWeek.of(day);
  }

  /** Returns the first minute of work since local midnight, 0..1439. */
  public int fromMinute() {
    return fromMinute;
  }

  /** Returns the minute since local midnight at which work has ended, 1..1440. */
  public int toMinute() {
    return toMinute;
  }

  boolean covers(LocalDateTime local) {
    LocalTime time = local.toLocalTime();
    int minute = time.getHour() * 60 + time.getMinute();
    return local.getDayOfWeek() == day() && minute >= fromMinute && minute < toMinute;
  }
}
