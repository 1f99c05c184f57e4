package org.openpowerradar.reading.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.reading.control.intake.NewestReadings.Source;
import org.openpowerradar.reading.control.watch.BridgeFactStore;
import org.openpowerradar.reading.control.watch.BridgeFactStore.Facts;
import org.openpowerradar.reading.control.watch.Clocks;
import org.openpowerradar.reading.control.watch.Firmwares;
import org.openpowerradar.reading.control.watch.Glance;
import org.openpowerradar.reading.control.watch.Rates;
import org.openpowerradar.reading.control.watch.SharedSensors;
import org.openpowerradar.reading.control.watch.SharedSensors.Shared;
import org.openpowerradar.security.boundary.SignalInbox;

/**
 * Looks at what was stored for what cannot be true, and tells it; refuses nothing. All in memory,
 * per node; questions to the database wait for {@link #ask}, which {@link LatestTimer} calls.
 */
@ApplicationScoped
public class DeliveryWatch {
  private static final System.Logger LOGGER = System.getLogger(DeliveryWatch.class.getName());

  private final Clocks clocks = new Clocks();
  private final Rates rates = new Rates();
  private final SharedSensors sensors = new SharedSensors();
  private final Firmwares firmwares = new Firmwares();
  @Inject SignalInbox inbox;
  @Inject BridgeFactStore bridges;
  @Inject Clock clock;

  /** Looks at what of a delivery was taken according to its receipt. */
  public void look(Delivery delivery, Receipt receipt) {
    for (int i = 0; i < delivery.parcels().size(); i++) {
      if (!(receipt.outcomes().get(i) instanceof Outcome.OutOfOrder)) {
        look(delivery.parcels().get(i));
      }
    }
  }

  private void look(Parcel parcel) {
    if (parcel instanceof Parcel.Readings readings) {
      look(parcel, readings.data());
    } else if (parcel instanceof Parcel.LegacyBatch batch) {
      lookAtValues(parcel, Glance.at(batch.data()));
    } else if (parcel instanceof Parcel.Status status && status.stats().firmwareVersion() != null) {
      firmwares.told(parcel.bridge(), status.stats().firmwareVersion());
    }
  }

  private void look(Parcel parcel, Data data) {
    Glance glance = Glance.at(data);
    lookAtValues(parcel, glance);
    if (clocks.jumps(parcel.bridge(), data, glance, parcel.received())) {
      tell(SignalKind.CLOCK_JUMP, parcel);
    }
    if (rates.jumps(parcel.bridge(), glance, data.count(), parcel.received())) {
      tell(SignalKind.RATE_JUMP, parcel);
    }
  }

  private void lookAtValues(Parcel parcel, Glance glance) {
    if (glance.impossible() != 0) {
      inbox.tell(
          signal(SignalKind.IMPOSSIBLE_VALUE, parcel.bridge(), parcel.received())
              .about(new SensorSerial(glance.impossible())));
    }
  }

  /** Notes which bridges have heard which sensors. */
  public void heard(Set<Source> sources) {
    sources.forEach(source -> sensors.heard(source.serial(), source.bridge()));
  }

  /** Asks what is known of bridges that told something new; never throws. */
  public void ask() {
    try {
      askForModels(firmwares.take());
      askForAccounts(sensors.take(clock.instant()));
    } catch (RuntimeException failure) {
      LOGGER.log(System.Logger.Level.DEBUG, "Not looked at while the database is away", failure);
    }
  }

  private void askForModels(Map<BridgeSerial, String> told) {
    Map<BridgeSerial, Facts> facts = bridges.facts(told.keySet());
    told.forEach(
        (bridge, firmware) -> {
          Facts known = facts.get(bridge);
          if (known != null && !Firmwares.fits(known.model(), firmware)) {
            inbox.tell(signal(SignalKind.FIRMWARE_MISMATCH, bridge, clock.instant()));
          }
        });
  }

  private void askForAccounts(Set<Shared> found) {
    Set<BridgeSerial> asked = new HashSet<>();
    found.forEach(shared -> asked.add(shared.one()));
    found.forEach(shared -> asked.add(shared.other()));
    Map<BridgeSerial, Facts> facts = bridges.facts(asked);
    for (Shared shared : found) {
      Facts one = facts.get(shared.one());
      Facts other = facts.get(shared.other());
      if (one != null && other != null && one.account() != other.account()) {
        tell(shared);
      }
    }
  }

  /** Each account hears of its own bridge, and nothing of the other one. */
  private void tell(Shared shared) {
    Instant now = clock.instant();
    SignalKind kind = SignalKind.SENSOR_UNDER_TWO_ACCOUNTS;
    inbox.tell(signal(kind, shared.one(), now).about(shared.sensor()));
    inbox.tell(signal(kind, shared.other(), now).about(shared.sensor()));
    sensors.told(shared, now);
  }

  private void tell(SignalKind kind, Parcel parcel) {
    inbox.tell(signal(kind, parcel.bridge(), parcel.received()));
  }

  private static Signal signal(SignalKind kind, BridgeSerial bridge, Instant at) {
    return Signal.of(kind, "", at).about(bridge);
  }
}
