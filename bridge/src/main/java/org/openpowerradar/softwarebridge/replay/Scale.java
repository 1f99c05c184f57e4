package org.openpowerradar.softwarebridge.replay;

/**
 * How measured watts become the raw number of a current sensor, which the cloud turns back into
 * watts with the same three figures.
 *
 * @param volts [V]
 * @param powerFactor above 0, at most 1
 * @param amperesPerRaw the sensor's gain [A]
 */
public record Scale(double volts, double powerFactor, double amperesPerRaw) {
  private static final long MOST = 0xFFFF_FFFFL;

  /** The nearest raw number; negative power, which no current sensor tells apart, is its amount. */
  long raw(double watts) {
    double amperes = Math.abs(watts) / (volts * powerFactor);
    return Math.min(MOST, Math.round(amperes / amperesPerRaw));
  }
}
