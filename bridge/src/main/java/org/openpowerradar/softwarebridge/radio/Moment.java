package org.openpowerradar.softwarebridge.radio;

import java.time.DayOfWeek;

/**
 * An instant as the people of a site live it.
 *
 * @param epochMillis UTC, ms since 1970
 * @param localDay days since 1970-01-01 on the wall calendar of the site
 * @param secondOfDay wall clock, 0 to 86 399
 */
record Moment(long epochMillis, long localDay, int secondOfDay) {
  private static final int SECONDS_A_DAY = 86_400;

  static Moment ofLocalSeconds(long epochMillis, long localSeconds) {
    return new Moment(
        epochMillis,
        Math.floorDiv(localSeconds, (long) SECONDS_A_DAY),
        Math.floorMod(localSeconds, SECONDS_A_DAY));
  }

  /** 1970-01-01 was a Thursday. */
  DayOfWeek dayOfWeek() {
    return DayOfWeek.of(Math.floorMod(localDay + 3, 7) + 1);
  }

  double minuteOfEpoch() {
    return epochMillis / 60_000.0;
  }
}
