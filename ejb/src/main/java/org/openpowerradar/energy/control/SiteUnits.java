package org.openpowerradar.energy.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.entity.DeviceId;

/** The devices of a site over some units, and what they add up to. */
public final class SiteUnits {
  private final List<InstalledDevice> devices;
  private final int size;
  private final int times;
  private final Map<DeviceId, DeviceValues> values = new HashMap<>();
  private final Map<DeviceId, List<EnergyValue>> sums = new HashMap<>();

  SiteUnits(
      List<InstalledDevice> devices, Feeds feeds, Map<Probe, List<Bucket>> buckets, Units units) {
    this.devices = devices;
    size = units.size();
    times = units.quarters();
    for (InstalledDevice device : devices) {
      DeviceValues each = new DeviceValues(buckets, size).add(feeds.of(device.id()));
      values.put(device.id(), each);
      sums.put(device.id(), each.values());
    }
  }

  /** Values of a device, one for each unit. */
  public List<EnergyValue> device(DeviceId device) {
    return stretched(sums.get(device));
  }

  /** Seconds of each unit in which volts were assumed that should have been measured. */
  public int[] assumedSeconds(DeviceId device) {
    return values.get(device).assumedSeconds();
  }

  /** Devices that no other device feeds: the mains, where they are measured. */
  public List<EnergyValue> total() {
    return stretched(sum(device -> device.parent() == null));
  }

  /** What mains deliver beyond what they feed, may be below zero; empty without mains. */
  public List<EnergyValue> untracked() {
    Set<DeviceId> mains = mains(devices);
    if (mains.isEmpty()) {
      return List.of();
    }
    List<EnergyValue> supplied = sum(device -> mains.contains(device.id()));
    List<EnergyValue> tracked =
        sum(device -> device.parent() != null && mains.contains(device.parent()));
    return stretched(
        IntStream.range(0, size)
            .mapToObj(i -> Consumption.rest(supplied.get(i), tracked.get(i)))
            .toList());
  }

  /** Devices that feed others and that nothing feeds. */
  public static Set<DeviceId> mains(List<InstalledDevice> devices) {
    Set<DeviceId> feeding = new HashSet<>();
    devices.forEach(device -> feeding.add(device.parent()));
    Set<DeviceId> mains = new HashSet<>();
    devices.stream()
        .filter(device -> device.parent() == null && feeding.contains(device.id()))
        .forEach(device -> mains.add(device.id()));
    return mains;
  }

  /** Quiet quarter hours add up to no energy, and their seconds. */
  private List<EnergyValue> stretched(List<EnergyValue> values) {
    return times == 1
        ? values
        : values.stream()
            .map(value -> new EnergyValue(0, 0, 0, 0, value.coverage().times(times)))
            .toList();
  }

  private List<EnergyValue> sum(Predicate<InstalledDevice> wanted) {
    List<List<EnergyValue>> parts =
        devices.stream().filter(wanted).map(device -> sums.get(device.id())).toList();
    return IntStream.range(0, size)
        .mapToObj(i -> Consumption.sum(parts.stream().map(part -> part.get(i)).toList()))
        .toList();
  }
}
