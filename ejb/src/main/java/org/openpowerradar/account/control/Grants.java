package org.openpowerradar.account.control;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;

/**
 * The grants of one caller, cut down to the roles that the caller still holds and to what has not
 * ended: the smaller of identity and grant wins.
 */
public final class Grants {

  private final List<Grant> usable;

  /**
   * Keeps the grants that count.
   *
   * @param grants all of the caller's
   * @param held the roles that Keycloak gives the caller
   * @param now the moment of the decision
   */
  public Grants(Collection<Grant> grants, Set<Role> held, Instant now) {
    this.usable =
        grants.stream().filter(grant -> held.contains(grant.role()) && grant.isLive(now)).toList();
  }

  /** Returns the grants that count. */
  public List<Grant> usable() {
    return usable;
  }

  /** Returns where any of the wanted roles may be used. */
  public Scope scope(Set<Role> wanted) {
    return scopeOf(usable.stream().filter(grant -> wanted.contains(grant.role())).toList());
  }

  /** Returns where grants reach, whatever their roles. */
  public static Scope scopeOf(Collection<Grant> grants) {
    Set<AccountId> accounts = new HashSet<>();
    Map<SiteId, AccountId> sites = new HashMap<>();
    for (Grant grant : grants) {
      grant
          .site()
          .ifPresentOrElse(
              site -> sites.put(site, grant.account()), () -> accounts.add(grant.account()));
    }
    return new Scope(accounts, sites);
  }
}
