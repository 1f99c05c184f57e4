package org.openpowerradar.site.boundary.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.site.control.Wiring;
import org.openpowerradar.site.control.setup.Feeding;
import org.openpowerradar.site.control.setup.PhaseRows;
import org.openpowerradar.site.control.setup.SetupCatalog;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.Panel;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.Quarter;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.site.entity.setup.SetupNames;

/** Sets up the devices of panels. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class DeviceSetup {

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Adds a device to a panel.
   *
   * @return its id
   * @throws SetupException if the panel has a device with that name or has not its phases, or the
   *     parent is not a device of the site in use
   * @throws NotFoundException if there is no such panel, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public DeviceId create(long panelId, DeviceProperties properties) {
    Panel panel = granted().panel(panelId);
    requireFree(panel, properties.name(), null);
    List<Device> others = others(panel);
    int next = others.size() % Device.COLOURS + 1;
    Device device =
        new Device(panel, properties.colour() == 0 ? properties.coloured(next) : properties);
    device.fedBy(new Feeding(others).parent(null, properties.parent()));
    entities.persist(device);
    entities.flush();
    record(device, "device.create", null);
    return device.id();
  }

  /**
   * Changes what a device is like, which panel of its site it hangs on, and what feeds it. What
   * feeds it counts for the past as well. Power factor and conductors count for sensors put on from
   * now on; those of the past are corrected in the component energy.
   *
   * @param version that the caller has seen
   * @throws SetupException if the panel has another device with that name, has not its phases or is
   *     of another site, a phase would be left out that a sensor measures, or the parent is
   *     impossible
   * @throws org.openpowerradar.account.entity.ChangedMeanwhileException if the version is another
   * @throws NotFoundException if there is no such device or panel, or the caller holds no grant
   *     there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void change(DeviceId id, long panelId, DeviceProperties properties, int version) {
    Device device = granted().device(id);
    Granted.requireVersion(version, device.version());
    Panel panel = granted().panel(panelId);
    Granted.requireSameSite(device.panel().zone().site(), panel.zone().site());
    requireFree(panel, properties.name(), id.value());
    if (!rows(id).liesWithin(properties.phases(), clock.instant())) {
      throw new SetupException(SetupError.PHASE_MEASURED);
    }
    Device parent = new Feeding(others(panel)).parent(id, properties.parent());
    device.change(panel, properties);
    device.fedBy(parent);
    entities.flush();
    record(device, "device.change", null);
  }

  /**
   * Takes a device out of use: its sensors are free from the present quarter hour on, its history
   * stays.
   *
   * @param name typed by the caller, as a confirmation
   * @throws SetupException if it is not the name of the device, or it feeds others
   * @throws NotFoundException if there is no such device, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void retire(DeviceId id, String name) {
    Device device = leaving(id, name);
    rows(id).endAll(Quarter.of(clock.instant())).forEach(entities::remove);
    device.retire(clock.instant());
    entities.flush();
    record(device, "device.retire", null);
  }

  /**
   * Deletes a device that no sensor ever measured.
   *
   * @param name typed by the caller, as a confirmation
   * @throws SetupException if it is not the name of the device, it feeds others, or a sensor
   *     measured it
   * @throws NotFoundException if there is no such device, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void delete(DeviceId id, String name) {
    Device device = leaving(id, name);
    if (!rows(id).isEmpty()) {
      throw new SetupException(SetupError.DEVICE_MEASURED);
    }
    record(device, "device.delete", null);
    entities.remove(device);
    entities.flush();
  }

  /**
   * Makes two devices of one: some of its phases become a device of their own in the same panel,
   * with their sensors, from a moment on; what was before stays where it was.
   *
   * @param name of the new device
   * @param phases that leave the old one
   * @param from on a quarter hour, not ahead; null: the present one
   * @return the new device
   * @throws SetupException if the panel has a device with that name, or the phases are none or all
   *     of those of the device
   * @throws NotFoundException if there is no such device, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public DeviceId split(DeviceId id, String name, PhaseSet phases, Instant from) {
    Device device = granted().device(id);
    Instant moment = Quarter.from(from, clock.instant());
    if (!device.phaseSet().containsAll(phases) || device.phaseSet().equals(phases)) {
      throw new SetupException(SetupError.SPLIT);
    }
    requireFree(device.panel(), SetupNames.checked(name), null);
    Device other = new Device(device.panel(), device.properties().named(name, phases));
    other.coloured(others(device.panel()).size() % Device.COLOURS + 1);
    other.fedBy(device.parent().flatMap(new SetupCatalog(entities)::device).orElse(null));
    entities.persist(other);
    PhaseRows.Moved moved = rows(id).move(phases, other, moment);
    moved.gone().forEach(entities::remove);
    entities.flush();
    moved.added().forEach(entities::persist);
    device.keepPhases(device.phaseSet().without(phases));
    entities.flush();
    record(device, "device.split", other.id());
    return other.id();
  }

  private Device leaving(DeviceId id, String name) {
    Device device = granted().device(id);
    SetupNames.requireConfirmed(device.name(), name);
    boolean feeds =
        new SetupCatalog(entities)
            .children(id).stream().anyMatch(child -> child.retiredAt().isEmpty());
    if (feeds) {
      throw new SetupException(SetupError.DEVICE_FEEDS);
    }
    return device;
  }

  private PhaseRows rows(DeviceId id) {
    return new PhaseRows(new Wiring(entities).parameters(id));
  }

  private List<Device> others(Panel panel) {
    return new Wiring(entities).devices(panel.zone().site().id());
  }

  private void requireFree(Panel panel, String name, Long except) {
    if (new SetupCatalog(entities).isDeviceNamed(panel, name, except)) {
      throw new SetupException(SetupError.NAME_TAKEN);
    }
  }

  private Granted granted() {
    return new Granted(access, entities);
  }

  private void record(Device device, String action, DeviceId other) {
    audit.record(
        AuditEntry.of(device.account(), action, "device " + device.id())
            .with("site", device.panel().zone().site().id())
            .with("name", device.name())
            .with("panel", device.panel().id())
            .with("phases", device.phaseSet())
            .with("parent", device.parent().orElse(null))
            .with("other", other));
  }
}
