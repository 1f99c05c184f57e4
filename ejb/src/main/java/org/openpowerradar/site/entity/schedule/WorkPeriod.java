package org.openpowerradar.site.entity.schedule;

import java.time.DayOfWeek;

/**
 * A stretch of one day of the week during which people work, in the site's local time.
 *
 * <p>It belongs to the day it begins on and may run over midnight, so a night shift is one period.
 *
 * @param day on which it begins
 * @param fromMinute first minute of work since local midnight, 0..1439
 * @param toMinute minute since that midnight at which work has ended, at most 24 hours later; above
 *     1440 on the next day
 */
public record WorkPeriod(DayOfWeek day, int fromMinute, int toMinute) {

  /** Minutes of a day: the end of a period that lasts until midnight. */
  public static final int END_OF_DAY = 24 * 60;

  /**
   * Checks the minutes.
   *
   * @throws IllegalArgumentException if they are out of their range
   */
  public WorkPeriod {
    if (fromMinute < 0
        || fromMinute >= END_OF_DAY
        || toMinute <= fromMinute
        || toMinute > fromMinute + END_OF_DAY) {
      throw new IllegalArgumentException(
          "A period begins within a day and lasts a day at most: " + fromMinute + ".." + toMinute);
    }
  }

  /** Whether a minute lies within, counted from midnight of the day it begins on. */
  boolean covers(int minute) {
    return minute >= fromMinute && minute < toMinute;
  }
}
