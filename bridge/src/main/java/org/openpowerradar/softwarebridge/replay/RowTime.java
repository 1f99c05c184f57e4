package org.openpowerradar.softwarebridge.replay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Reads the times of a measurement file: seconds since 1970, ISO 8601 with zone, or {@code
 * yyyy-MM-dd HH:mm:ss} on the wall clock of a zone.
 *
 * @param zone of times that name none
 */
public record RowTime(ZoneId zone) {
  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /**
   * The instant [ms since 1970].
   *
   * @throws java.time.DateTimeException if the text is no time
   */
  long millis(String text) {
    if (!text.isEmpty() && text.length() < 12 && text.chars().allMatch(Character::isDigit)) {
      return Long.parseLong(text) * 1000;
    }
    if (text.indexOf('T') > 0) {
      return Instant.parse(text).toEpochMilli();
    }
    return LocalDateTime.parse(text, WALL).atZone(zone).toInstant().toEpochMilli();
  }
}
