package org.openpowerradar.energy.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param start first moment within
 * @param end first moment after it
 */
public record Interval(Instant start, Instant end) {
  /** Its length. */
  public Duration length() {
    return Duration.between(start, end);
  }
}
