package org.openpowerradar.energy.entity;

/**
 * Consumption in an interval. Plus is drawn from the grid, minus is fed into it. Where {@code
 * coverage} says that all is missing, the figures are 0 and mean nothing.
 *
 * @param wattHours energy of the measured and repaired time [Wh]
 * @param averageWatts energy by known time, off counts as known [W]
 * @param averageAmperes current by known time, summed over phases [A]
 * @param peakWatts highest reading; of several phases or devices the sum of their peaks, an upper
 *     bound [W]
 * @param coverage how the interval is known; of several phases or devices the mean
 */
public record EnergyValue(
    double wattHours,
    double averageWatts,
    double averageAmperes,
    double peakWatts,
    Coverage coverage) {
  public static final EnergyValue NONE = new EnergyValue(0, 0, 0, 0, Coverage.NONE);
}
