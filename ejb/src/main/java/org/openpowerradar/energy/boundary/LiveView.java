package org.openpowerradar.energy.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.LivePower.DevicePower;
import org.openpowerradar.energy.control.Feeds;
import org.openpowerradar.energy.control.PhaseFeed;
import org.openpowerradar.energy.control.Probe;
import org.openpowerradar.reading.entity.StoredReading;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.entity.DeviceId;

/** Turns the newest readings of a site into watts. */
final class LiveView {
  /**
   * A sensor transmits every 10 to 12 s: whoever was silent for a minute has no load, or is not
   * heard.
   */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final SiteId site;
  private final List<InstalledDevice> devices;
  private final Instant now;

  LiveView(SiteId site, List<InstalledDevice> devices, Instant now) {
    this.site = site;
    this.devices = devices;
    this.now = now;
  }

  LivePower build(Map<Probe, StoredReading> readings) {
    Map<DeviceId, DevicePower> powers = new HashMap<>();
    Feeds feeds = new Feeds(devices);
    for (InstalledDevice device : devices) {
      DevicePower power = power(device, feeds.of(device.id()), readings);
      if (power != null) {
        powers.put(device.id(), power);
      }
    }
    Instant newest =
        powers.values().stream().map(DevicePower::at).max(Comparator.naturalOrder()).orElse(null);
    Set<DeviceId> roots =
        devices.stream()
            .filter(device -> device.parent() == null)
            .map(InstalledDevice::id)
            .collect(Collectors.toSet());
    double watts =
        powers.values().stream()
            .filter(power -> roots.contains(power.device()))
            .filter(power -> !power.at().isBefore(newest.minus(SILENCE)))
            .mapToDouble(DevicePower::watts)
            .sum();
    List<DevicePower> inOrder =
        devices.stream().map(d -> powers.get(d.id())).filter(p -> p != null).toList();
    return new LivePower(site, newest, watts, inOrder);
  }

  private DevicePower power(
      InstalledDevice device, List<PhaseFeed> feeds, Map<Probe, StoredReading> readings) {
    List<PhaseFeed> phases =
        feeds.stream()
            .filter(feed -> feed.isValidAt(now.toEpochMilli()))
            .filter(feed -> readings.containsKey(feed.power()))
            .toList();
    if (phases.isEmpty()) {
      return null;
    }
    Instant newest =
        phases.stream()
            .map(feed -> readings.get(feed.power()).instant())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    double watts = 0;
    double amperes = 0;
    for (PhaseFeed phase : phases) {
      StoredReading power = readings.get(phase.power());
      if (!power.instant().isBefore(newest.minus(SILENCE))) {
        watts += power.raw() * wattsPerRaw(phase, newest, readings);
        amperes +=
            readings.getOrDefault(phase.amperes(), power).raw()
                * phase.parameters().amperesPerRaw();
      }
    }
    return new DevicePower(device.id(), device.name(), device.colour(), newest, watts, amperes);
  }

  private double wattsPerRaw(PhaseFeed phase, Instant newest, Map<Probe, StoredReading> readings) {
    return phase.voltmeters().stream()
        .filter(voltmeter -> voltmeter.isValidAt(now))
        .map(voltmeter -> readings.get(phase.volts(voltmeter)))
        .filter(volts -> volts != null && !volts.instant().isBefore(newest.minus(SILENCE)))
        .findFirst()
        .map(volts -> phase.wattsPerRaw(volts.raw() / 1_000.0 /* [mV] to [V] */))
        .orElseGet(phase::wattsPerRaw);
  }
}
