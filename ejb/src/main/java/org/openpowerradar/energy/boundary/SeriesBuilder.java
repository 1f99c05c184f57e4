package org.openpowerradar.energy.boundary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.control.Consumption;
import org.openpowerradar.energy.control.DeviceValues;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.RawFactors;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.boundary.PhaseParameters;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.entity.DeviceId;

/** Puts a series together, sensor by sensor. */
final class SeriesBuilder {
  private final SiteSummary site;
  private final Resolution resolution;
  private final List<Interval> intervals;
  private final List<InstalledDevice> devices;
  private final Map<DeviceId, DeviceValues> values = new HashMap<>();

  SeriesBuilder(
      SiteSummary site,
      Resolution resolution,
      List<Interval> intervals,
      List<InstalledDevice> devices) {
    this.site = site;
    this.resolution = resolution;
    this.intervals = intervals;
    this.devices = devices;
    devices.forEach(device -> values.put(device.id(), new DeviceValues(intervals)));
  }

  /** Sensors that measured something of the site between its first interval and {@code to}. */
  Set<SensorSerial> sensors(Instant to) {
    Instant from = intervals.get(0).start();
    Set<SensorSerial> sensors = new LinkedHashSet<>();
    for (InstalledDevice device : devices) {
      device.parameters().stream()
          .filter(each -> each.validFrom().isBefore(to))
          .filter(each -> each.validTo() == null || each.validTo().isAfter(from))
          .forEach(each -> sensors.add(each.sensor()));
    }
    return sensors;
  }

  /** Adds what a sensor measured to whichever devices it measured. */
  void add(SensorSerial sensor, List<Bucket> buckets) {
    for (InstalledDevice device : devices) {
      for (PhaseParameters parameters : device.parameters()) {
        if (parameters.sensor().equals(sensor)) {
          values.get(device.id()).add(factors(parameters), buckets);
        }
      }
    }
  }

  private static RawFactors factors(PhaseParameters parameters) {
    return new RawFactors(
        parameters.phase(),
        parameters.validFrom(),
        parameters.validTo(),
        parameters.amperesPerRaw(),
        parameters.wattsPerRaw());
  }

  EnergySeries build() {
    Map<DeviceId, List<EnergyValue>> all = new HashMap<>();
    values.forEach((device, each) -> all.put(device, each.values()));
    List<DeviceSeries> series =
        devices.stream()
            .map(
                each -> new DeviceSeries(each.id(), each.name(), each.colour(), all.get(each.id())))
            .toList();
    List<EnergyValue> total = sum(all, device -> device.parent() == null);
    return new EnergySeries(
        site.id(), site.timeZone(), resolution, intervals, series, total, untracked(all));
  }

  private List<EnergyValue> untracked(Map<DeviceId, List<EnergyValue>> all) {
    Set<DeviceId> feeding = new HashSet<>();
    devices.stream().filter(each -> each.parent() != null).forEach(d -> feeding.add(d.parent()));
    Set<DeviceId> mains = new HashSet<>();
    devices.stream()
        .filter(each -> each.parent() == null && feeding.contains(each.id()))
        .forEach(each -> mains.add(each.id()));
    if (mains.isEmpty()) {
      return List.of();
    }
    List<EnergyValue> supplied = sum(all, device -> mains.contains(device.id()));
    List<EnergyValue> tracked =
        sum(all, device -> device.parent() != null && mains.contains(device.parent()));
    List<EnergyValue> rest = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      rest.add(Consumption.rest(supplied.get(i), tracked.get(i)));
    }
    return rest;
  }

  private List<EnergyValue> sum(
      Map<DeviceId, List<EnergyValue>> all, Predicate<InstalledDevice> wanted) {
    List<List<EnergyValue>> parts =
        devices.stream().filter(wanted).map(device -> all.get(device.id())).toList();
    List<EnergyValue> sums = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      int interval = i;
      sums.add(Consumption.sum(parts.stream().map(part -> part.get(interval)).toList()));
    }
    return sums;
  }
}
