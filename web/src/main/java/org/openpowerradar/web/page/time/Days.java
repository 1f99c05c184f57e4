package org.openpowerradar.web.page.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole local days, both ends included.
 *
 * @param first first day
 * @param last last day, not before the first
 */
public record Days(LocalDate first, LocalDate last) {
  public Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** How many days, 1 or more. */
  public int count() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Midnight that begins the first day. */
  public Instant start(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** Midnight that ends the last day. */
  public Instant end(ZoneId zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Hours between the two midnights; a day has 23, 24 or 25. */
  public long hours(ZoneId zone) {
    return ChronoUnit.HOURS.between(start(zone), end(zone));
  }

  /** True when the instant lies within these days. */
  public boolean contains(Instant instant, ZoneId zone) {
    return !instant.isBefore(start(zone)) && instant.isBefore(end(zone));
  }
}
