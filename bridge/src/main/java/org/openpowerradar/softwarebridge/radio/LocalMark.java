package org.openpowerradar.softwarebridge.radio;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A time of day some days before the day on which the simulation began: so a profile can speak of
 * the past without naming dates.
 *
 * @param daysBefore 0 is the day of the first start
 * @param secondOfDay by the wall clock of the site
 */
record LocalMark(int daysBefore, int secondOfDay) {
  static LocalMark read(String days, String time) {
    try {
      return new LocalMark(Integer.parseUnsignedInt(days), ScheduleText.second(time));
    } catch (IllegalArgumentException reason) {
      throw new ProfileException("'" + days + " " + time + "' is not: days before, then hh:mm");
    }
  }

  long millis(Instant reference, ZoneId zone) {
    return reference
        .atZone(zone)
        .toLocalDate()
        .minusDays(daysBefore)
        .atStartOfDay()
        .plusSeconds(secondOfDay)
        .atZone(zone)
        .toInstant()
        .toEpochMilli();
  }
}
