package org.openpowerradar.energy.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.site.boundary.PhaseParameters;

/**
 * Values of one device, a bucket wide: buckets of its sensors with the parameters that were valid
 * then, phase by phase. All lists of buckets have the same borders.
 */
final class DeviceValues {
  private final Map<Probe, List<Bucket>> buckets;
  private final int size;
  private final Map<Integer, EnergyValue[]> phases = new TreeMap<>();
  private final int[] assumed;

  DeviceValues(Map<Probe, List<Bucket>> buckets, int size) {
    this.buckets = buckets;
    this.size = size;
    assumed = new int[size];
  }

  DeviceValues add(List<PhaseFeed> feeds) {
    feeds.stream().filter(feed -> buckets.containsKey(feed.power())).forEach(this::add);
    return this;
  }

  private void add(PhaseFeed feed) {
    EnergyValue[] phase =
        phases.computeIfAbsent(feed.parameters().phase(), key -> new EnergyValue[size]);
    List<Bucket> power = buckets.get(feed.power());
    List<Bucket> current = buckets.get(feed.amperes());
    for (int i = 0; i < size; i++) {
      if (feed.isValidAt(power.get(i).start())) {
        double watts = wattsPerRaw(feed, power.get(i), i);
        double amperes = feed.parameters().amperesPerRaw();
        phase[i] = Consumption.of(power.get(i), watts, current.get(i), amperes);
      }
    }
  }

  private double wattsPerRaw(PhaseFeed feed, Bucket power, int index) {
    if (feed.voltmeters().isEmpty() || !power.isKnown()) {
      return feed.wattsPerRaw();
    }
    for (PhaseParameters voltmeter : feed.voltmeters()) {
      List<Bucket> volts = buckets.get(feed.volts(voltmeter));
      if (PhaseFeed.isValidAt(voltmeter, power.start()) && volts.get(index).isKnown()) {
        return feed.wattsPerRaw(volts.get(index).mean() / 1_000 /* [mV] to [V] */);
      }
    }
    int known = power.coverage().measuredSeconds() + power.coverage().repairedSeconds();
    assumed[index] = Math.max(assumed[index], known);
    return feed.wattsPerRaw();
  }

  /** One value for each bucket: the sum of the phases. */
  List<EnergyValue> values() {
    List<EnergyValue> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int index = i;
      values.add(
          Consumption.sum(
              phases.values().stream()
                  .map(phase -> phase[index])
                  .filter(value -> value != null)
                  .toList()));
    }
    return values;
  }

  /** Seconds of each bucket with a fixed voltage, although a power meter should have measured. */
  int[] assumedSeconds() {
    return assumed;
  }
}
