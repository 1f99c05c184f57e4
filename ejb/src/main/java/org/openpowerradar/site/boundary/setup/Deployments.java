package org.openpowerradar.site.boundary.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.control.SiteCatalog;
import org.openpowerradar.site.control.Wiring;

/** What is set up at sites, for those who set it up. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class Deployments {

  @Inject SiteSetup sites;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Returns everything that is set up at a site, with the sensors that measure it now: a query for
   * each kind of thing.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to set it up
   */
  public Deployment of(SiteId id) {
    SiteRecord site = sites.site(id);
    SiteCatalog catalog = new SiteCatalog(entities);
    Wiring wiring = new Wiring(entities);
    return new DeploymentBuilder(
            catalog.panels(id), wiring.devices(id), wiring.parameters(id), clock.instant())
        .build(site, catalog.zones(id));
  }
}
