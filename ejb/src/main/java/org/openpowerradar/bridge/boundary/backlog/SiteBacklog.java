package org.openpowerradar.bridge.boundary.backlog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.control.BridgeStates;
import org.openpowerradar.bridge.entity.BridgeState;
import org.openpowerradar.site.boundary.Installation;

/** What bridges of a site have heard and the cloud has not yet stored, for those who see energy. */
@Stateless
@RolesAllowed({
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER
})
public class SiteBacklog {
  @Inject Access access;
  @Inject BridgeSettings settings;
  @Inject Installation installation;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Returns how many readings connected bridges of a site hold that are not acknowledged, as they
   * last told, once a minute. A few are always on their way; what a bridge that is not connected
   * holds is not known and not counted.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws ForbiddenException if the caller's roles there do not allow to see energy
   */
  public long readings(SiteId site) {
    access.requireSite(site, Permission.READ_ENERGY.roles());
    Instant now = clock.instant();
    return new BridgeStates(entities)
        .ofAccount(installation.account(site)).stream()
            .filter(state -> state.bridge().site().equals(site))
            .filter(state -> state.online(now, settings.keepAlive()))
            .mapToLong(SiteBacklog::held)
            .sum();
  }

  private static long held(BridgeState state) {
    boolean isTold = state.status() != null && state.status().queueLength() != null;
    return isTold ? state.status().queueLength() : 0;
  }
}
