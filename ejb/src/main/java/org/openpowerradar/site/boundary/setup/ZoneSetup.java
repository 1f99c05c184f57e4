package org.openpowerradar.site.boundary.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.site.control.setup.SetupCatalog;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.Zone;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.site.entity.setup.SetupNames;

/** Sets up the zones of sites. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class ZoneSetup {

  @Inject Access access;
  @Inject AuditTrail audit;
  @PersistenceContext EntityManager entities;

  /**
   * Adds a zone to a site.
   *
   * @return its id
   * @throws SetupException if the name is impossible or the site has a zone with it
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public long create(SiteId id, String name) {
    Site site = granted().site(id, Permission.INSTALL);
    String checked = SetupNames.checked(name);
    requireFree(id, checked, null);
    Zone zone = new Zone(site, checked);
    entities.persist(zone);
    entities.flush();
    record(zone, "zone.create");
    return zone.id();
  }

  /**
   * Gives a zone another name.
   *
   * @param version that the caller has seen
   * @throws SetupException if the name is impossible or the site has another zone with it
   * @throws org.openpowerradar.account.entity.ChangedMeanwhileException if the version is another
   * @throws NotFoundException if there is no such zone, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void rename(long id, String name, int version) {
    Zone zone = granted().zone(id);
    Granted.requireVersion(version, zone.version());
    requireFree(zone.site().id(), SetupNames.checked(name), id);
    zone.rename(name);
    entities.flush();
    record(zone, "zone.change");
  }

  /**
   * Deletes a zone without panels.
   *
   * @param name typed by the caller, as a confirmation
   * @throws SetupException if it is not the name of the zone, or the zone has panels
   * @throws NotFoundException if there is no such zone, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void delete(long id, String name) {
    Zone zone = granted().zone(id);
    SetupNames.requireConfirmed(zone.name(), name);
    if (!new SetupCatalog(entities).panels(zone).isEmpty()) {
      throw new SetupException(SetupError.ZONE_NOT_EMPTY);
    }
    record(zone, "zone.delete");
    entities.remove(zone);
    entities.flush();
  }

  private void requireFree(SiteId site, String name, Long except) {
    if (new SetupCatalog(entities).isZoneNamed(site, name, except)) {
      throw new SetupException(SetupError.NAME_TAKEN);
    }
  }

  private Granted granted() {
    return new Granted(access, entities);
  }

  private void record(Zone zone, String action) {
    audit.record(
        AuditEntry.of(zone.site().account(), action, "zone " + zone.id())
            .with("site", zone.site().id())
            .with("name", zone.name()));
  }
}
