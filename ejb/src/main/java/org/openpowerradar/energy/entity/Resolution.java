package org.openpowerradar.energy.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How long the intervals of a series are. Hours and days begin where the site's clocks say so. */
public enum Resolution {
  MINUTE_1(60),
  MINUTE_5(300),
  MINUTE_15(900),
  HOUR(3_600),
  /** Local days of 23, 24 or 25 h. */
  DAY(86_400);

  private final long seconds;

  Resolution(long seconds) {
    this.seconds = seconds;
  }

  /** Usual length of an interval [s]. */
  public long seconds() {
    return seconds;
  }

  /** Whether quarter hour buckets are too coarse for it. */
  public boolean isFiner() {
    return seconds < 900;
  }

  /** Start of the interval that holds {@code instant}, in {@code zone}. */
  public Instant floor(Instant instant, ZoneId zone) {
    if (this == DAY) {
      return LocalDate.ofInstant(instant, zone).atStartOfDay(zone).toInstant();
    }
    long offset = zone.getRules().getOffset(instant).getTotalSeconds();
    long local = instant.getEpochSecond() + offset;
    return Instant.ofEpochSecond(local - Math.floorMod(local, seconds) - offset);
  }

  /** Start of the interval after the one that starts at {@code start}, in {@code zone}. */
  public Instant next(Instant start, ZoneId zone) {
    return this == DAY
        ? LocalDate.ofInstant(start, zone).plusDays(1).atStartOfDay(zone).toInstant()
        : start.plus(seconds, ChronoUnit.SECONDS);
  }
}
