package org.openpowerradar.site.boundary.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.site.control.setup.SetupCatalog;
import org.openpowerradar.site.entity.Panel;
import org.openpowerradar.site.entity.Zone;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.site.entity.setup.SetupNames;

/** Sets up the panels of zones. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class PanelSetup {

  @Inject Access access;
  @Inject AuditTrail audit;
  @PersistenceContext EntityManager entities;

  /**
   * Adds a panel to a zone.
   *
   * @return its id
   * @throws SetupException if the zone has a panel with that name
   * @throws NotFoundException if there is no such zone, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public long create(long zoneId, PanelProperties properties) {
    Zone zone = granted().zone(zoneId);
    requireFree(zone, properties.name(), null);
    Panel panel = new Panel(zone, properties);
    entities.persist(panel);
    entities.flush();
    record(panel, "panel.create");
    return panel.id();
  }

  /**
   * Changes what a panel is like, and in which zone of its site it is. Volts and power factor count
   * for sensors and devices that are added from now on; those of the past are corrected device by
   * device. Where the volts come from counts for the past as well.
   *
   * @param version that the caller has seen
   * @throws SetupException if the zone has another panel with that name or is of another site, or a
   *     device uses a phase that the panel would not have
   * @throws org.openpowerradar.account.entity.ChangedMeanwhileException if the version is another
   * @throws NotFoundException if there is no such panel or zone, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void change(long id, long zoneId, PanelProperties properties, int version) {
    Panel panel = granted().panel(id);
    Granted.requireVersion(version, panel.version());
    Zone zone = granted().zone(zoneId);
    Granted.requireSameSite(panel.zone().site(), zone.site());
    requireFree(zone, properties.name(), id);
    int phases = properties.supply().type().phases();
    boolean isTooNarrow =
        new SetupCatalog(entities)
            .devices(panel).stream().anyMatch(device -> device.phases() > phases);
    if (isTooNarrow) {
      throw new SetupException(SetupError.PANEL_TOO_NARROW);
    }
    panel.moveTo(zone);
    panel.change(properties);
    entities.flush();
    record(panel, "panel.change");
  }

  /**
   * Deletes a panel without devices.
   *
   * @param name typed by the caller, as a confirmation
   * @throws SetupException if it is not the name of the panel, or the panel has devices
   * @throws NotFoundException if there is no such panel, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void delete(long id, String name) {
    Panel panel = granted().panel(id);
    SetupNames.requireConfirmed(panel.name(), name);
    if (!new SetupCatalog(entities).devices(panel).isEmpty()) {
      throw new SetupException(SetupError.PANEL_NOT_EMPTY);
    }
    record(panel, "panel.delete");
    entities.remove(panel);
    entities.flush();
  }

  private void requireFree(Zone zone, String name, Long except) {
    if (new SetupCatalog(entities).isPanelNamed(zone, name, except)) {
      throw new SetupException(SetupError.NAME_TAKEN);
    }
  }

  private Granted granted() {
    return new Granted(access, entities);
  }

  private void record(Panel panel, String action) {
    audit.record(
        AuditEntry.of(panel.zone().site().account(), action, "panel " + panel.id())
            .with("site", panel.zone().site().id())
            .with("name", panel.name())
            .with("supply", panel.supply().orElse(null))
            .with("voltage", panel.voltageSource())
            .with("volts", panel.volts()));
  }
}
