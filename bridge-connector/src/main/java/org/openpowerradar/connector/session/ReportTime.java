package org.openpowerradar.connector.session;

import java.time.Duration;
import java.time.Instant;

/** When the cloud is to be told how a session does, so that telling does not follow every frame. */
final class ReportTime {
  private final Duration period;
  private Instant last;

  /**
   * Counts from the beginning of a session.
   *
   * @param period from one report to the next
   */
  ReportTime(Duration period, Instant begun) {
    this.period = period;
    this.last = begun;
  }

  /** Whether a period has passed; a clock that was set back does not put it off. */
  boolean isDue(Instant now) {
    return Duration.between(last, now).abs().compareTo(period) >= 0;
  }

  /** The cloud is told now. */
  void told(Instant now) {
    last = now;
  }
}
