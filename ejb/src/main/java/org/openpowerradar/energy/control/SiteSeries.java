package org.openpowerradar.energy.control;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupId;

/** The units of a site joined to intervals, a stretch of units at a time. */
public final class SiteSeries {
  private final List<Interval> intervals;
  private final Map<DeviceId, Stretch[]> devices = new HashMap<>();
  private final Map<GroupId, Stretch[]> groups = new HashMap<>();
  private final Map<DeviceId, Long> assumed = new HashMap<>();
  private final Stretch[] total;
  private final Stretch[] untracked;

  /** Without values yet. */
  public SiteSeries(List<Interval> intervals) {
    this.intervals = intervals;
    total = stretches();
    untracked = stretches();
  }

  /** Adds the devices and what they add up to. */
  public void add(List<InstalledDevice> installed, SiteUnits site, Units units) {
    for (InstalledDevice device : installed) {
      Stretch[] stretch = devices.computeIfAbsent(device.id(), key -> stretches());
      join(site.device(device.id()), units, stretch);
      long seconds = IntStream.of(site.assumedSeconds(device.id())).asLongStream().sum();
      assumed.merge(device.id(), seconds, Long::sum);
    }
    addTotals(site.total(), site.untracked(), units);
  }

  /** Adds sums of the site only. */
  public void addTotals(List<EnergyValue> sum, List<EnergyValue> rest, Units units) {
    join(sum, units, total);
    join(rest, units, untracked);
  }

  /** Adds a group of devices. */
  public void addGroup(GroupId group, List<EnergyValue> values, Units units) {
    join(values, units, groups.computeIfAbsent(group, key -> stretches()));
  }

  private void join(List<EnergyValue> values, Units units, Stretch[] into) {
    int interval = values.isEmpty() ? 0 : find(units.start(0));
    for (int i = 0; i < values.size(); i++) {
      while (intervals.get(interval).end().toEpochMilli() <= units.start(i)) {
        interval++;
      }
      into[interval].add(values.get(i));
    }
  }

  private int find(long instant) {
    int low = 0;
    int high = intervals.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (intervals.get(middle).end().isAfter(Instant.ofEpochMilli(instant))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Of which it has values. */
  public List<Interval> intervals() {
    return intervals;
  }

  /** Values of a device. */
  public List<EnergyValue> device(DeviceId device) {
    return values(devices.getOrDefault(device, stretches()));
  }

  /** Values of a group, those of a difference not below zero. */
  public List<EnergyValue> group(GroupId group, boolean isDifference) {
    List<EnergyValue> joined = values(groups.getOrDefault(group, stretches()));
    return isDifference ? joined.stream().map(Consumption::notNegative).toList() : joined;
  }

  /** Seconds in which volts of a device were assumed that should have been measured. */
  public long assumedSeconds(DeviceId device) {
    return assumed.getOrDefault(device, 0L);
  }

  /** Values of the site. */
  public List<EnergyValue> total() {
    return values(total);
  }

  /** What the mains deliver beyond what they feed, not below zero. */
  public List<EnergyValue> untracked() {
    return values(untracked).stream().map(Consumption::notNegative).toList();
  }

  private Stretch[] stretches() {
    return Stream.generate(Stretch::new).limit(intervals.size()).toArray(Stretch[]::new);
  }

  private static List<EnergyValue> values(Stretch[] stretches) {
    return Stream.of(stretches).map(Stretch::value).toList();
  }
}
