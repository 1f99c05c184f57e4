package org.openpowerradar.energy.control;

import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;

/** Values one after the other, becoming one: energy adds up, averages are over known time. */
public final class Stretch {
  private double wattHours;
  private double wattSeconds;
  private double ampereSeconds;
  private double peakWatts;
  private boolean hasPeak;
  private Coverage coverage = Coverage.NONE;

  /** Adds the next one. */
  public void add(EnergyValue value) {
    int known = value.coverage().knownSeconds();
    wattHours += value.wattHours();
    wattSeconds += value.averageWatts() * known;
    ampereSeconds += value.averageAmperes() * known;
    coverage = coverage.plus(value.coverage());
    if (known > 0) {
      peakWatts = hasPeak ? Math.max(peakWatts, value.peakWatts()) : value.peakWatts();
      hasPeak = true;
    }
  }

  /** All that was added. */
  public EnergyValue value() {
    int known = coverage.knownSeconds();
    return known == 0
        ? new EnergyValue(0, 0, 0, 0, coverage)
        : new EnergyValue(
            wattHours, wattSeconds / known, ampereSeconds / known, peakWatts, coverage);
  }
}
