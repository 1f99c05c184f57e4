package org.openpowerradar.energy.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.boundary.PhaseParameters;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.VoltageSource;

/**
 * What the devices of a site are computed from.
 *
 * <p>Volts of a panel that has a power meter as its source are those of a PAN-42 on a device of the
 * panel, or else on a device that nothing feeds: the mains.
 */
public final class Feeds {
  private final Map<DeviceId, List<PhaseFeed>> feeds = new LinkedHashMap<>();

  /** Of all devices of a site. */
  public Feeds(List<InstalledDevice> devices) {
    for (InstalledDevice device : devices) {
      List<PhaseParameters> voltmeters = voltmeters(device, devices);
      feeds.put(
          device.id(),
          device.parameters().stream()
              .map(each -> new PhaseFeed(each, each.isMeter() ? List.of() : voltmeters))
              .toList());
    }
  }

  private static List<PhaseParameters> voltmeters(
      InstalledDevice device, List<InstalledDevice> devices) {
    if (device.voltage() == VoltageSource.FIXED) {
      return List.of();
    }
    List<PhaseParameters> found = new ArrayList<>();
    addMeters(devices, other -> other.panel() == device.panel(), found);
    addMeters(devices, other -> other.parent() == null, found);
    return found;
  }

  private static void addMeters(
      List<InstalledDevice> devices, Predicate<InstalledDevice> wanted, List<PhaseParameters> to) {
    devices.stream()
        .filter(wanted)
        .flatMap(device -> device.parameters().stream())
        .filter(PhaseParameters::isMeter)
        .forEach(to::add);
  }

  /** Those of a device. */
  public List<PhaseFeed> of(DeviceId device) {
    return feeds.get(device);
  }

  /** All that is needed between two instants. */
  public Set<Probe> probes(Instant from, Instant to) {
    Set<Probe> probes = new LinkedHashSet<>();
    feeds.values().stream()
        .flatMap(List::stream)
        .filter(feed -> touches(feed.parameters(), from, to))
        .flatMap(PhaseFeed::probes)
        .forEach(probes::add);
    return probes;
  }

  /** Instants at which parameters begin or end. */
  Set<Instant> changes() {
    Set<Instant> changes = new HashSet<>();
    feeds.values().stream()
        .flatMap(List::stream)
        .map(PhaseFeed::parameters)
        .forEach(
            each -> {
              changes.add(each.validFrom());
              if (each.validTo() != null) {
                changes.add(each.validTo());
              }
            });
    return changes;
  }

  private static boolean touches(PhaseParameters row, Instant from, Instant to) {
    return row.validFrom().isBefore(to) && (row.validTo() == null || row.validTo().isAfter(from));
  }
}
