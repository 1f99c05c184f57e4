package org.openpowerradar.connector.delivery;

import java.lang.System.Logger.Level;
import java.time.Duration;

/** Whether deliveries fail at the moment. Logs once when it begins and once when it is over. */
final class Outage {
  private static final System.Logger LOGGER = System.getLogger(Outage.class.getName());
  private static final int MAX_DOUBLINGS = 16;

  private final Duration firstRetry;
  private int failures;
  private long number;

  Outage(Duration firstRetry) {
    this.firstRetry = firstRetry;
  }

  /** Counts a failed delivery; true if it is the first of an outage. */
  boolean begins(Throwable cause) {
    failures++;
    if (failures > 1) {
      return false;
    }
    number++;
    LOGGER.log(Level.ERROR, "Readings cannot be stored; they are kept and tried again", cause);
    return true;
  }

  void over() {
    if (failures > 0) {
      LOGGER.log(Level.INFO, "Readings are stored again, after {0} failed attempts", failures);
      failures = 0;
    }
  }

  boolean lasts() {
    return failures > 0;
  }

  /** Whether the outage of that number is still the present one. */
  boolean lastsSince(long outage) {
    return lasts() && outage == number;
  }

  long number() {
    return number;
  }

  /** How long to wait after so many failures in a row, one or more. */
  Duration pause(int inARow) {
    Duration pause = firstRetry.multipliedBy(1L << Math.min(inARow - 1, MAX_DOUBLINGS));
    return pause.compareTo(GatherSettings.MAX_RETRY) > 0 ? GatherSettings.MAX_RETRY : pause;
  }

  Duration pause() {
    return pause(failures);
  }
}
