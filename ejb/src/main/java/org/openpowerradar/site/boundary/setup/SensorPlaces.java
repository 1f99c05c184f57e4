package org.openpowerradar.site.boundary.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.boundary.operation.Quotas;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.control.Wiring;
import org.openpowerradar.site.control.setup.PhaseRows;
import org.openpowerradar.site.control.setup.SetupCatalog;
import org.openpowerradar.site.entity.Calibration;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.ElectricalParameters;
import org.openpowerradar.site.entity.Sensor;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PhasePlace;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;

/**
 * Which sensor sits on which phase, for those who decide that. Open to every caller inside the
 * platform, in a transaction of theirs: whoever answers a person asks {@code
 * account.boundary.Access} first, and records who did it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SensorPlaces {
  @Inject Quotas quotas;
  @PersistenceContext EntityManager entities;

  /**
   * Where a device is.
   *
   * @param account whose it is
   * @param site to which it belongs
   * @param phases that it uses
   */
  public record Whereabouts(AccountId account, SiteId site, PhaseSet phases) {}

  /** Returns where a device is; empty if there is none. */
  public Optional<Whereabouts> whereabouts(DeviceId device) {
    return new SetupCatalog(entities)
        .device(device)
        .map(
            found ->
                new Whereabouts(
                    found.account(), found.panel().zone().site().id(), found.phaseSet()));
  }

  /** Returns where the sensors of an account sit at a moment; a PAN-42 on its first phase. */
  public Map<SensorSerial, PhasePlace> assigned(AccountId account, Instant moment) {
    Map<SensorSerial, PhasePlace> places = new HashMap<>();
    for (ElectricalParameters row : new SetupCatalog(entities).valid(account, moment)) {
      places.putIfAbsent(row.sensor().serial(), new PhasePlace(row.device().id(), row.phase()));
    }
    return places;
  }

  /** Returns whether a sensor sits on a phase at a moment or later. */
  public boolean isTaken(PhasePlace place, Instant moment) {
    return !rows(place.device()).after(place.phase(), moment).isEmpty();
  }

  /**
   * Returns the phases of an account on which a sensor sits at a moment or later, locked against
   * other changes.
   */
  public List<PhasePlace> of(AccountId account, SensorSerial serial, Instant moment) {
    return rows(account, serial).after(moment).stream()
        .map(row -> new PhasePlace(row.device().id(), row.phase()))
        .distinct()
        .toList();
  }

  /**
   * Puts a sensor on a phase from a moment on, with the gain of its type, the voltage of the panel
   * and the factors of the device. A PAN-42 may sit on several phases of one device.
   *
   * @param from on a quarter hour
   * @throws SetupException if the device is retired or has no such phase, the phase is taken then
   *     or later, or the sensor sits elsewhere then or later
   * @throws org.openpowerradar.account.entity.operation.QuotaExceededException if the account may
   *     adopt no more sensors
   * @throws NotFoundException if there is no such device
   */
  public void put(PhasePlace place, NewSensor wanted, Instant from) {
    Device device =
        new SetupCatalog(entities)
            .lock(Device.class, place.device().value())
            .orElseThrow(() -> new NotFoundException("No device " + place.device()));
    if (device.retiredAt().isPresent()) {
      throw new SetupException(SetupError.DEVICE_RETIRED);
    }
    if (!device.phaseSet().contains(place.phase())) {
      throw new SetupException(SetupError.PHASE);
    }
    if (!rows(place.device()).after(place.phase(), from).isEmpty()) {
      throw new SetupException(SetupError.PHASE_TAKEN);
    }
    Sensor sensor = adopted(device.account(), wanted, from, place);
    entities.persist(
        new ElectricalParameters(device, place.phase(), sensor, calibration(device, wanted), from));
    entities.flush();
  }

  private static Calibration calibration(Device device, NewSensor wanted) {
    return new Calibration(wanted.type().gain(), device.panel().volts())
        .throughTransformer(wanted.ctRatio())
        .ofParallelConductors(device.properties().currentFactor())
        .withPowerFactor(device.properties().powerFactor());
  }

  /** The sensor of the account, made if the account has not adopted it yet. */
  private Sensor adopted(AccountId account, NewSensor wanted, Instant from, PhasePlace place) {
    SetupCatalog catalog = new SetupCatalog(entities);
    Optional<Sensor> known = catalog.sensor(account, wanted.serial().value());
    if (known.isEmpty()) {
      quotas.require(account, QuotaKind.SENSORS, 1);
      Sensor sensor = new Sensor(account, wanted.serial(), wanted.type());
      entities.persist(sensor);
      return sensor;
    }
    Sensor sensor = known.get();
    PhaseRows rows = new PhaseRows(catalog.of(sensor));
    boolean isElsewhere =
        rows.after(from).stream()
            .anyMatch(
                row ->
                    wanted.type() != SensorType.PAN_42
                        || !row.device().id().equals(place.device()));
    if (isElsewhere) {
      throw new SetupException(SetupError.SENSOR_IN_USE);
    }
    boolean changesKind =
        (wanted.type() == SensorType.PAN_42) != (sensor.type() == SensorType.PAN_42);
    if (changesKind && !rows.isEmpty()) {
      throw new SetupException(SetupError.SENSOR_TYPE_FIXED);
    }
    sensor.isOf(wanted.type());
    return sensor;
  }

  /**
   * Takes the sensor off a phase from a moment on; what it measured before stays.
   *
   * @param at on a quarter hour; a sensor put on no earlier was never there
   * @return the serials that were there
   * @throws SetupException if no sensor sits there then or later
   * @throws NotFoundException if there is no such device
   */
  public List<SensorSerial> take(PhasePlace place, Instant at) {
    new SetupCatalog(entities)
        .lock(Device.class, place.device().value())
        .orElseThrow(() -> new NotFoundException("No device " + place.device()));
    PhaseRows rows = rows(place.device());
    List<SensorSerial> serials = new ArrayList<>();
    rows.after(place.phase(), at).forEach(row -> serials.add(row.sensor().serial()));
    rows.end(place.phase(), at).forEach(entities::remove);
    entities.flush();
    return serials;
  }

  private PhaseRows rows(DeviceId device) {
    return new PhaseRows(new Wiring(entities).parameters(device));
  }

  private PhaseRows rows(AccountId account, SensorSerial serial) {
    SetupCatalog catalog = new SetupCatalog(entities);
    return new PhaseRows(
        catalog.sensor(account, serial.value()).map(catalog::of).orElse(List.of()));
  }
}
