package org.openpowerradar.energy.control;

import java.util.List;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;

/** What one phase consumed in one interval, adding up bucket by bucket. */
public final class Consumption {
  private static final double MILLIS_AN_HOUR = 3_600_000;

  private double wattHours;
  private double ampereHours;
  private double peakWatts;
  private boolean hasPeak;
  private Coverage coverage = Coverage.NONE;

  /** Adds a bucket; the factors turn a raw value into amperes and watts. */
  public void add(Bucket bucket, double amperesPerRaw, double wattsPerRaw) {
    wattHours += bucket.rawMillis() * wattsPerRaw /* [W ms] */ / MILLIS_AN_HOUR;
    ampereHours += bucket.rawMillis() * amperesPerRaw /* [A ms] */ / MILLIS_AN_HOUR;
    coverage = coverage.plus(bucket.coverage());
    if (bucket.isKnown()) {
      double watts = bucket.rawMax() * wattsPerRaw;
      peakWatts = hasPeak ? Math.max(peakWatts, watts) : watts;
      hasPeak = true;
    }
  }

  /** As a value; averages are over known time. */
  public EnergyValue value() {
    double hours = coverage.knownSeconds() / 3_600.0;
    return hours == 0
        ? new EnergyValue(0, 0, 0, 0, coverage)
        : new EnergyValue(wattHours, wattHours / hours, ampereHours / hours, peakWatts, coverage);
  }

  /** Phases of a device, or devices of a site: sums, and the mean coverage of those with any. */
  public static EnergyValue sum(List<EnergyValue> parts) {
    List<EnergyValue> present =
        parts.stream().filter(part -> part.coverage().totalSeconds() > 0).toList();
    return present.isEmpty()
        ? EnergyValue.NONE
        : new EnergyValue(
            present.stream().mapToDouble(EnergyValue::wattHours).sum(),
            present.stream().mapToDouble(EnergyValue::averageWatts).sum(),
            present.stream().mapToDouble(EnergyValue::averageAmperes).sum(),
            present.stream().mapToDouble(EnergyValue::peakWatts).sum(),
            mean(present));
  }

  /** What mains deliver beyond what is measured behind them, not below zero. */
  public static EnergyValue rest(EnergyValue mains, EnergyValue subs) {
    return new EnergyValue(
        Math.max(0, mains.wattHours() - subs.wattHours()),
        Math.max(0, mains.averageWatts() - subs.averageWatts()),
        Math.max(0, mains.averageAmperes() - subs.averageAmperes()),
        Math.max(0, mains.peakWatts() - subs.averageWatts()),
        mains.coverage());
  }

  private static Coverage mean(List<EnergyValue> parts) {
    Coverage sum = parts.stream().map(EnergyValue::coverage).reduce(Coverage.NONE, Coverage::plus);
    return Coverage.ofMillis(
        sum.measuredSeconds() * 1_000L / parts.size(),
        sum.repairedSeconds() * 1_000L / parts.size(),
        sum.offSeconds() * 1_000L / parts.size(),
        sum.missingSeconds() * 1_000L / parts.size());
  }
}
