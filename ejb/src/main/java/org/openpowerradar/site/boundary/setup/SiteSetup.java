package org.openpowerradar.site.boundary.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.boundary.operation.Quotas;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.site.control.SiteCatalog;
import org.openpowerradar.site.control.setup.SetupCatalog;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.Zone;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.site.entity.setup.SetupNames;
import org.openpowerradar.site.entity.setup.SiteProperties;

/** Opens sites, and says what they are like. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class SiteSetup {

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject Quotas quotas;
  @PersistenceContext EntityManager entities;

  /**
   * Returns the sites of an account that the caller may set up, by name, also those switched off.
   *
   * @throws NotFoundException if there is no such account, or the caller may set up none of it
   */
  public List<SiteRecord> ofAccount(AccountId account) {
    Scope scope = access.scope(Permission.INSTALL.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    SetupCatalog catalog = new SetupCatalog(entities);
    Set<SiteId> measured = catalog.measured(account);
    return catalog.sites(account).stream()
        .filter(site -> scope.covers(account, site.id()))
        .map(site -> told(site, measured.contains(site.id())))
        .toList();
  }

  /**
   * Returns a site, also one that is switched off.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to set it up
   */
  public SiteRecord site(SiteId id) {
    access.requireSite(id, Permission.INSTALL.roles());
    Site site =
        new SiteCatalog(entities)
            .find(id)
            .orElseThrow(() -> new NotFoundException("No site " + id));
    return told(site, isMeasured(site));
  }

  /**
   * Opens a site.
   *
   * @return its id
   * @throws SetupException if the account has a site with that name
   * @throws org.openpowerradar.account.entity.operation.QuotaExceededException if the account may
   *     have no more sites
   * @throws NotFoundException if there is no such account, or the caller does not hold all of it
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public SiteId create(AccountId account, SiteProperties properties) {
    access.requireAccount(account, Permission.CREATE_SITES.roles());
    requireFree(account, properties.name(), null);
    quotas.require(account, QuotaKind.SITES, 1);
    Site site = new Site(account, properties);
    entities.persist(site);
    entities.flush();
    record(site, "site.create");
    return site.id();
  }

  /**
   * Changes what a site is like. The time zone says where its days begin, also those of the past.
   *
   * @param version that the caller has seen
   * @param zoneAgreed whether the caller knows that another time zone restates days and months
   * @throws SetupException if the account has another site with that name, or the zone changes
   *     where something was measured and nobody agreed
   * @throws org.openpowerradar.account.entity.ChangedMeanwhileException if the version is another
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void change(SiteId id, SiteProperties properties, int version, boolean zoneAgreed) {
    Site site = granted().site(id, Permission.EDIT_SITES);
    Granted.requireVersion(version, site.version());
    requireFree(site.account(), properties.name(), id.value());
    boolean isMoved = !site.timeZone().getId().equals(properties.timeZone());
    if (isMoved && !zoneAgreed && isMeasured(site)) {
      throw new SetupException(SetupError.TIME_ZONE_RESTATES);
    }
    site.change(properties);
    entities.flush();
    record(site, "site.change");
  }

  /**
   * Takes a site out of the lists; its history and its bridges stay.
   *
   * @param name typed by the caller, as a confirmation
   * @throws SetupException if it is not the name of the site
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void disable(SiteId id, String name) {
    Site site = granted().site(id, Permission.EDIT_SITES);
    SetupNames.requireConfirmed(site.name(), name);
    site.switchOff();
    record(site, "site.disable");
  }

  /**
   * Puts a site back into the lists.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void enable(SiteId id) {
    Site site = granted().site(id, Permission.EDIT_SITES);
    site.switchOn();
    record(site, "site.enable");
  }

  /**
   * Deletes a site at which nothing was measured, with its zones, panels and devices.
   *
   * @param name typed by the caller, as a confirmation
   * @throws SetupException if it is not the name of the site, something was measured there, or
   *     bridges, meters or grants belong to it
   * @throws NotFoundException if there is no such site, or the caller does not hold its account
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles do not allow
   *     it
   */
  public void delete(SiteId id, String name) {
    Site site = granted().site(id, Permission.CREATE_SITES);
    access.requireAccount(site.account(), Permission.CREATE_SITES.roles());
    SetupNames.requireConfirmed(site.name(), name);
    if (isMeasured(site)) {
      throw new SetupException(SetupError.SITE_MEASURED);
    }
    record(site, "site.delete");
    try {
      removeParts(site);
      entities.remove(site);
      entities.flush();
    } catch (PersistenceException stillNamed) {
      throw new SetupException(SetupError.SITE_IN_USE);
    }
  }

  /** Children first: the database refuses what something else still names. */
  private void removeParts(Site site) {
    SetupCatalog catalog = new SetupCatalog(entities);
    SiteCatalog parts = new SiteCatalog(entities);
    var panels = parts.panels(site.id());
    var devices = panels.stream().flatMap(panel -> catalog.devices(panel).stream()).toList();
    devices.forEach(device -> device.fedBy(null));
    entities.flush();
    devices.forEach(entities::remove);
    entities.flush();
    panels.forEach(entities::remove);
    entities.flush();
    for (Zone zone : parts.zones(site.id())) {
      entities.remove(zone);
    }
    entities.flush();
  }

  private void requireFree(AccountId account, String name, Long except) {
    if (new SetupCatalog(entities).isSiteNamed(account, name, except)) {
      throw new SetupException(SetupError.NAME_TAKEN);
    }
  }

  private boolean isMeasured(Site site) {
    return new SetupCatalog(entities).measured(site.account()).contains(site.id());
  }

  private Granted granted() {
    return new Granted(access, entities);
  }

  private void record(Site site, String action) {
    audit.record(
        AuditEntry.of(site.account(), action, "site " + site.id())
            .with("name", site.name())
            .with("timeZone", site.timeZone()));
  }

  private static SiteRecord told(Site site, boolean measured) {
    return new SiteRecord(
        site.id(),
        site.account(),
        site.properties(),
        site.schedule().orElse(null),
        site.enabled(),
        measured,
        site.version());
  }
}
