package org.openpowerradar.softwarebridge.radio;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * All sensors around a bridge and the air between: hands over what the bridge hears, in the order
 * of time, as far as time has come. Time may be virtual. Not for several threads.
 */
public final class Radio {
  private final PriorityQueue<SimulatedSensor> sensors =
      new PriorityQueue<>(Comparator.comparingLong(SimulatedSensor::next));
  private final List<Span> outages;
  private final double loss;
  private final SplittableRandom chance;

  /**
   * Switches the sensors on.
   *
   * @param reference the first start of this simulation, to which the profile's past relates
   * @param from when to begin [ms since 1970]
   */
  public Radio(Profile profile, Instant reference, long from) {
    this.outages = profile.outages(reference);
    this.loss = profile.loss();
    this.chance = new SplittableRandom(profile.seed() ^ from);
    WallClock clock = new WallClock(profile.zone());
    for (Device device : profile.devices()) {
      for (Device.Phase phase : device.phases()) {
        long death = profile.diesAt(phase.serial(), reference);
        sensors.add(
            new SimulatedSensor(
                phase.serial(),
                at -> at >= death ? 0 : raw(profile, device, phase, clock.at(at)),
                chance.split(),
                from));
      }
    }
  }

  private static long raw(Profile profile, Device device, Device.Phase phase, Moment moment) {
    double watts = profile.watts(device, phase.number(), moment);
    return phase.type().raw(device.supply().amperes(watts));
  }

  /** Hands over everything heard before the given instant [ms] and not yet handed over. */
  public void until(long to, Consumer<Packet> bridge) {
    while (sensors.peek().next() < to) {
      SimulatedSensor sensor = sensors.poll();
      sensor.act(packet -> hear(packet, bridge));
      sensors.add(sensor);
    }
  }

  private void hear(Packet packet, Consumer<Packet> bridge) {
    boolean lost = chance.nextDouble() < loss;
    boolean off = outages.stream().anyMatch(outage -> outage.contains(packet.timeMillis()));
    if (!lost && !off) {
      bridge.accept(packet);
    }
  }
}
