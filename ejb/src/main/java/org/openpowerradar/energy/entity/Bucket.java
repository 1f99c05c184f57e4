package org.openpowerradar.energy.entity;

/**
 * What is known of one stream and channel in an interval, a quarter hour as a rule. Electrical
 * parameters are applied later: here are raw values only.
 *
 * @param start start of the interval [ms since 1970 UTC]
 * @param coverage how the interval is known [s], adds up to its length
 * @param rawMillis sum of raw value x ms, over measured and repaired time
 * @param rawMin lowest raw value that stood in the interval; 0 if none did
 * @param rawMax highest raw value that stood in the interval; 0 if none did
 */
public record Bucket(long start, Coverage coverage, long rawMillis, long rawMin, long rawMax) {
  /** Mean raw value of the time in which any stood; only if it {@link #isKnown}. */
  public double mean() {
    double seconds = coverage.measuredSeconds() + coverage.repairedSeconds();
    return rawMillis / (Math.max(1, seconds) * 1_000);
  }

  /** Whether any value stood in the interval: others are not stored. */
  public boolean isKnown() {
    return coverage.measuredSeconds() + coverage.repairedSeconds() > 0 || rawMillis != 0;
  }
}
