package org.openpowerradar.reading.boundary.adoption;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.adoption.HeardStore;
import org.openpowerradar.site.boundary.setup.SensorPlaces;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PhasePlace;
import org.openpowerradar.site.entity.setup.Quarter;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;

/**
 * Puts sensors on phases. Only what a bridge of the account has heard can be adopted: whether
 * another account has a sensor with that serial is never looked at, so nobody learns it, and nobody
 * can keep a sensor from its owner by adopting its serial first.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class Adoption {

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject SensorPlaces places;
  @Inject HeardStore heard;
  @Inject Clock clock;

  /**
   * Puts a sensor on a phase of a device; a PAN-42 on all of its phases.
   *
   * @param place where to; the phase does not matter for a PAN-42
   * @param sensor which, heard by a bridge of the account at any time
   * @throws SetupException if no bridge of the account has heard the sensor, it sits elsewhere and
   *     may not leave, the phase is taken and may not be freed, the device is retired or has no
   *     such phase, or the moment is not on a quarter hour or lies ahead
   * @throws NotFoundException if there is no such device, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there, or
   *     where the sensor sits, do not allow it
   */
  public void adopt(PhasePlace place, NewSensor sensor, Terms terms) {
    SensorPlaces.Whereabouts where = granted(place.device());
    Instant from = Quarter.from(terms.from(), clock.instant());
    if (!heard.isKnown(where.account(), sensor.serial())) {
      throw new SetupException(SetupError.SENSOR_NOT_AVAILABLE);
    }
    if (terms.moves()) {
      leave(where.account(), sensor.serial(), from);
    }
    for (PhasePlace target : targets(place, sensor.type(), where)) {
      if (terms.replaces() && places.isTaken(target, from)) {
        places.take(target, from);
      }
      places.put(target, sensor, from);
    }
    audit.record(
        AuditEntry.of(where.account(), "sensor.adopt", target(place))
            .with("site", where.site())
            .with("sensor", sensor.serial())
            .with("type", sensor.type())
            .with("ctRatio", sensor.ctRatio())
            .with("from", from)
            .with("replaces", terms.replaces())
            .with("moves", terms.moves()));
  }

  private static List<PhasePlace> targets(
      PhasePlace place, SensorType type, SensorPlaces.Whereabouts where) {
    return type != SensorType.PAN_42
        ? List.of(place)
        : where.phases().phases().stream()
            .map(phase -> new PhasePlace(place.device(), phase))
            .toList();
  }

  /** A sensor leaves its place only where the caller may take it off. */
  private void leave(AccountId account, SensorSerial serial, Instant from) {
    for (PhasePlace old : places.of(account, serial, from)) {
      try {
        granted(old.device());
      } catch (NotFoundException notHere) {
        throw new SetupException(SetupError.SENSOR_IN_USE);
      }
      places.take(old, from);
    }
  }

  private SensorPlaces.Whereabouts granted(DeviceId device) {
    return access.requireAt(
        places.whereabouts(device),
        SensorPlaces.Whereabouts::site,
        Permission.INSTALL.roles(),
        "device " + device);
  }

  private static String target(PhasePlace place) {
    return "device " + place.device() + " L" + place.phase();
  }

  /**
   * Takes the sensor off a phase; what it measured stays with the device.
   *
   * @param at on a quarter hour, not ahead; null: the present quarter hour
   * @throws SetupException if no sensor sits there, or the moment is not on a quarter hour or lies
   *     ahead
   * @throws NotFoundException if there is no such device, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void unassign(PhasePlace place, Instant at) {
    SensorPlaces.Whereabouts where = granted(place.device());
    Instant from = Quarter.from(at, clock.instant());
    var serials = places.take(place, from);
    audit.record(
        AuditEntry.of(where.account(), "sensor.unassign", target(place))
            .with("site", where.site())
            .with("sensor", serials)
            .with("from", from));
  }
}
