package org.openpowerradar.energy.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

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

  /**
   * Start of the interval that holds {@code instant}, in {@code zone}; the moment at which its
   * clocks changed if that is later.
   */
  public Instant floor(Instant instant, ZoneId zone) {
    if (this == DAY) {
      return LocalDate.ofInstant(instant, zone).atStartOfDay(zone).toInstant();
    }
    Instant start =
        instant.truncatedTo(ChronoUnit.SECONDS).minusSeconds(sinceBorder(instant, zone));
    ZoneOffsetTransition change = zone.getRules().previousTransition(instant.plusNanos(1));
    return change != null && change.getInstant().isAfter(start) ? change.getInstant() : start;
  }

  /**
   * Start of the interval after the one that starts at {@code start}, in {@code zone}. An hour is
   * cut short where clocks change by half of one, so that the next begins with a local hour.
   */
  public Instant next(Instant start, ZoneId zone) {
    return this == DAY
        ? LocalDate.ofInstant(start, zone).plusDays(1).atStartOfDay(zone).toInstant()
        : start.plusSeconds(seconds - sinceBorder(start, zone));
  }

  /** Seconds of the local clock since the last multiple of the length. */
  private long sinceBorder(Instant instant, ZoneId zone) {
    long offset = zone.getRules().getOffset(instant).getTotalSeconds();
    return Math.floorMod(instant.getEpochSecond() + offset, seconds);
  }
}
