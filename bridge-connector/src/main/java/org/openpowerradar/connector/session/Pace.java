package org.openpowerradar.connector.session;

import java.time.Duration;

/**
 * How many frames a second a connection may send. What was not used counts for two seconds, so that
 * a bridge with a backlog is not held up; what was sent beyond that has to be waited for.
 */
final class Pace {
  private static final int SAVED_SECONDS = 2;
  private static final double NANOS = 1e9;

  private final int rate; // [frames/s]
  private double allowance; // [frames]
  private long last; // [ns]
  private boolean begun;

  Pace(int framesPerSecond) {
    rate = framesPerSecond;
    allowance = (double) framesPerSecond * SAVED_SECONDS;
  }

  /**
   * Counts a frame.
   *
   * @param now of any clock that goes steadily [ns]
   */
  void frame(long now) {
    regain(now);
    allowance--;
  }

  /** How long to read no further; zero while the frames are within the rate. */
  Duration pause(long now) {
    regain(now);
    return allowance >= 0
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil(-allowance / rate * NANOS));
  }

  private void regain(long now) {
    if (begun) {
      double most = (double) rate * SAVED_SECONDS;
      allowance = Math.min(most, allowance + (now - last) / NANOS * rate);
    }
    begun = true;
    last = now;
  }
}
