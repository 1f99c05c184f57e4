package org.openpowerradar.site.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.control.SiteCatalog;
import org.openpowerradar.site.control.Wiring;
import org.openpowerradar.site.control.schedule.ScheduleCatalog;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.schedule.WorkingHours;

/** The sites a caller may see, and what they consist of. */
@Stateless
@RolesAllowed({
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER,
  RoleNames.INSTALLER
})
public class Sites {

  @Inject Access access;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Returns the sites of an account that the caller may see, by name, without those switched off.
   *
   * @throws NotFoundException if there is no such account, or the caller may see none of its sites
   */
  public List<SiteSummary> visible(AccountId account) {
    Scope scope = access.scope(account, Permission.READ_SITES.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    return new SiteCatalog(entities)
        .enabled(account).stream()
            .filter(site -> scope.covers(account, site.id()))
            .map(Sites::summary)
            .toList();
  }

  /**
   * Returns a site, also one that is switched off.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see it
   */
  public SiteSummary site(SiteId site) {
    return summary(get(site));
  }

  /**
   * Returns everything installed at a site, with the sensors that measure it now.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see it
   */
  public SiteTree tree(SiteId site) {
    SiteSummary summary = summary(get(site));
    SiteCatalog catalog = new SiteCatalog(entities);
    Wiring wiring = new Wiring(entities);
    return new TreeBuilder(catalog.panels(site), wiring.devices(site))
        .measuredBy(wiring.parameters(site), clock.instant())
        .build(summary, catalog.zones(site));
  }

  /**
   * Returns the hours of a site by its schedule, or else the default one of its account; empty if
   * it has none.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see it
   */
  public WorkingHours workingHours(SiteId site) {
    return new ScheduleCatalog(entities).hours(get(site));
  }

  private Site get(SiteId site) {
    access.requireSite(site, Permission.READ_SITES.roles());
    return new SiteCatalog(entities)
        .find(site)
        .orElseThrow(() -> new NotFoundException("No site " + site));
  }

  private static SiteSummary summary(Site site) {
    return new SiteSummary(site.id(), site.account(), site.name(), site.timeZone(), site.city());
  }
}
