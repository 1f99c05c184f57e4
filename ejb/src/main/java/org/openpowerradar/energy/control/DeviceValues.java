package org.openpowerradar.energy.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.site.boundary.PhaseParameters;

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

  /** Adds those of a sensor's buckets, in order of time, in which {@code parameters} are valid. */
  public void add(PhaseParameters parameters, List<Bucket> buckets) {
    Consumption[] phase = phases.computeIfAbsent(parameters.phase(), key -> empty());
    long from = parameters.validFrom().toEpochMilli();
    long to = parameters.validTo() == null ? Long.MAX_VALUE : parameters.validTo().toEpochMilli();
    int interval = 0;
    for (Bucket bucket : buckets) {
      while (intervals.get(interval).end().toEpochMilli() <= bucket.start()) {
        interval++;
      }
      if (bucket.start() >= from && bucket.start() < to) {
        phase[interval].add(bucket, parameters.amperesPerRaw(), parameters.wattsPerRaw());
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
