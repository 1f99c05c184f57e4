package org.openpowerradar.web.page.site.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;

/** Adds up series interval by interval. */
final class Sums {
  private Sums() {}

  /**
   * The series together. The peak is the sum of the peaks of an interval, so at most what they can
   * have drawn at once; the coverage is the mean of theirs, so it still fits the interval.
   *
   * @param series one or more series of equal length
   */
  static List<EnergyValue> of(List<List<EnergyValue>> series) {
    List<EnergyValue> sum = new ArrayList<>();
    for (int i = 0; i < series.get(0).size(); i++) {
      int position = i;
      sum.add(ofInterval(series.stream().map(values -> values.get(position)).toList()));
    }
    return sum;
  }

  private static EnergyValue ofInterval(List<EnergyValue> values) {
    return new EnergyValue(
        values.stream().mapToDouble(EnergyValue::wattHours).sum(),
        values.stream().mapToDouble(EnergyValue::averageWatts).sum(),
        values.stream().mapToDouble(EnergyValue::averageAmperes).sum(),
        values.stream().mapToDouble(EnergyValue::peakWatts).sum(),
        new Coverage(
            mean(values, Coverage::measuredSeconds),
            mean(values, Coverage::repairedSeconds),
            mean(values, Coverage::offSeconds),
            mean(values, Coverage::missingSeconds)));
  }

  private static int mean(List<EnergyValue> values, ToIntFunction<Coverage> seconds) {
    double mean =
        values.stream().mapToInt(value -> seconds.applyAsInt(value.coverage())).average().orElse(0);
    return (int) Math.round(mean);
  }
}
