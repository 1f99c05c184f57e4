package org.openpowerradar.energy.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.RawFactors;

/**
 * Values of one device: buckets of its sensors with the parameters that were valid then, phase by
 * phase.
 */
public final class DeviceValues {
  private final List<Interval> intervals;
  private final Map<Integer, Consumption[]> phases = new TreeMap<>();

  /** For a series of {@code intervals}. */
  public DeviceValues(List<Interval> intervals) {
    this.intervals = intervals;
  }

  /** Adds those of a sensor's buckets, in order of time, in which {@code factors} are valid. */
  public void add(RawFactors factors, List<Bucket> buckets) {
    Consumption[] phase = phases.computeIfAbsent(factors.phase(), key -> empty());
    int interval = 0;
    for (Bucket bucket : buckets) {
      while (intervals.get(interval).end().toEpochMilli() <= bucket.start()) {
        interval++;
      }
      if (factors.isValidAt(bucket.start())) {
        phase[interval].add(bucket, factors.amperesPerRaw(), factors.wattsPerRaw());
      }
    }
  }

  /** One value for each interval: the sum of the phases. */
  public List<EnergyValue> values() {
    List<EnergyValue> values = new ArrayList<>(intervals.size());
    for (int i = 0; i < intervals.size(); i++) {
      int interval = i;
      values.add(
          Consumption.sum(phases.values().stream().map(phase -> phase[interval].value()).toList()));
    }
    return values;
  }

  private Consumption[] empty() {
    return IntStream.range(0, intervals.size())
        .mapToObj(interval -> new Consumption())
        .toArray(Consumption[]::new);
  }
}
