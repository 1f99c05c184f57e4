package org.openpowerradar.energy.entity;

/**
 * How the seconds of an interval are known. They add up to the interval, or to the part of it that
 * has passed.
 *
 * @param measuredSeconds a reading stood [s]
 * @param repairedSeconds packets were lost on the way, filled by the straight line [s]
 * @param offSeconds the sensor was silent and a bridge was listening: no load [s]
 * @param missingSeconds no bridge was listening: unknown, counted as nothing [s]
 */
public record Coverage(
    int measuredSeconds, int repairedSeconds, int offSeconds, int missingSeconds) {
  public static final Coverage NONE = new Coverage(0, 0, 0, 0);

  /** From milliseconds, rounded so that the sum is the rounded sum: largest remainders go up. */
  public static Coverage ofMillis(long measured, long repaired, long off, long missing) {
    long[] millis = {measured, repaired, off, missing};
    int[] seconds = new int[4];
    long left = (measured + repaired + off + missing + 500) / 1000;
    for (int i = 0; i < 4; i++) {
      seconds[i] = (int) (millis[i] / 1000);
      millis[i] %= 1000;
      left -= seconds[i];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < 4; i++) {
        largest = millis[i] > millis[largest] ? i : largest;
      }
      seconds[largest]++;
      millis[largest] = -1;
    }
    return new Coverage(seconds[0], seconds[1], seconds[2], seconds[3]);
  }

  /** All seconds that have passed [s]. */
  public int totalSeconds() {
    return measuredSeconds + repairedSeconds + offSeconds + missingSeconds;
  }

  /** Seconds in which consumption is known: all but the missing [s]. */
  public int knownSeconds() {
    return totalSeconds() - missingSeconds;
  }

  /** Several of the same, one after the other. */
  public Coverage times(int times) {
    return new Coverage(
        times * measuredSeconds,
        times * repairedSeconds,
        times * offSeconds,
        times * missingSeconds);
  }

  /** Both, one after the other. */
  public Coverage plus(Coverage other) {
    return new Coverage(
        measuredSeconds + other.measuredSeconds,
        repairedSeconds + other.repairedSeconds,
        offSeconds + other.offSeconds,
        missingSeconds + other.missingSeconds);
  }
}
