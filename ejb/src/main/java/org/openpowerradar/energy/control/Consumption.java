package org.openpowerradar.energy.control;

import java.util.List;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;

/** Energy values of one interval, and how several of them become one. */
public final class Consumption {
  private static final double MILLIS_AN_HOUR = 3_600_000;

  private Consumption() {}

  /** What one phase consumed: power by its bucket, current by its own; averages over known time. */
  static EnergyValue of(Bucket power, double wattsPerRaw, Bucket current, double amperesPerRaw) {
    Coverage coverage = power.coverage();
    double hours = coverage.knownSeconds() / 3_600.0;
    if (hours == 0) {
      return new EnergyValue(0, 0, 0, 0, coverage);
    }
    double wattHours = power.rawMillis() * wattsPerRaw /* [W ms] */ / MILLIS_AN_HOUR;
    double ampereHours = current.rawMillis() * amperesPerRaw /* [A ms] */ / MILLIS_AN_HOUR;
    double peak = power.isKnown() ? power.rawMax() * wattsPerRaw : 0;
    return new EnergyValue(wattHours, wattHours / hours, ampereHours / hours, peak, coverage);
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

  /**
   * What mains deliver beyond what is measured behind them, or devices beyond others; below zero
   * where sensors differ by their errors, so that sums over time stay right: {@link #notNegative}
   * comes last.
   */
  public static EnergyValue rest(EnergyValue mains, EnergyValue subs) {
    return new EnergyValue(
        mains.wattHours() - subs.wattHours(),
        mains.averageWatts() - subs.averageWatts(),
        mains.averageAmperes() - subs.averageAmperes(),
        mains.peakWatts() - subs.averageWatts(),
        mains.coverage());
  }

  /** The same, nothing below zero. */
  public static EnergyValue notNegative(EnergyValue value) {
    return new EnergyValue(
        Math.max(0, value.wattHours()),
        Math.max(0, value.averageWatts()),
        Math.max(0, value.averageAmperes()),
        Math.max(0, value.peakWatts()),
        value.coverage());
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
