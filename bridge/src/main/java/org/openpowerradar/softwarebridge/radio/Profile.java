package org.openpowerradar.softwarebridge.radio;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What stands around a simulated bridge: devices with their sensors, and what went wrong there.
 *
 * @param zone whose wall clock people and machines follow
 * @param seed makes one simulation differ from another
 * @param loss part of the packets that the bridge does not hear, 0 to 1
 */
public record Profile(
    ZoneId zone, long seed, double loss, List<Device> devices, Misfortune misfortune) {

  /** How many sensors transmit. */
  public int sensors() {
    return devices.stream().mapToInt(device -> device.phases().size()).sum();
  }

  /** The stretches of time during which the bridge was off, in order. */
  public List<Span> outages(Instant reference) {
    return misfortune.outages().stream()
        .map(
            outage ->
                new Span(
                    outage.from().millis(reference, zone), outage.to().millis(reference, zone)))
        .sorted((one, other) -> Long.compare(one.from(), other.from()))
        .toList();
  }

  long diesAt(long serial, Instant reference) {
    LocalMark mark = misfortune.deaths().get(serial);
    return mark == null ? Long.MAX_VALUE : mark.millis(reference, zone);
  }

  /** All that one conductor carries [W]: for mains their circuits of that phase as well. */
  double watts(Device device, int phase, Moment moment) {
    double watts = device.watts(moment);
    if (device.circuits()) {
      for (Device each : devices) {
        if (!each.circuits() && each.on(phase)) {
          watts += each.watts(moment);
        }
      }
    }
    return watts;
  }

  /**
   * What went wrong.
   *
   * @param deaths sensor serial to the moment from which it transmits no more
   */
  record Misfortune(List<Outage> outages, Map<Long, LocalMark> deaths) {}

  record Outage(LocalMark from, LocalMark to) {}
}
