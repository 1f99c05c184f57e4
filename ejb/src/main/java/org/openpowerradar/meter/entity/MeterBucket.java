package org.openpowerradar.meter.entity;

import java.math.BigDecimal;

/**
 * What a meter counted in one interval.
 *
 * @param start first second [s since 1970 UTC], multiple of 60
 * @param seconds length of the interval [s], multiple of 60
 * @param amount in the unit of the meter, exact, at most nine decimals
 */
public record MeterBucket(long start, int seconds, BigDecimal amount) {

  /** Returns the first second after the interval [s since 1970 UTC]. */
  public long end() {
    return start + seconds;
  }
}
