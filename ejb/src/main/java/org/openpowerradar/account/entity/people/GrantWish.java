package org.openpowerradar.account.entity.people;

import java.time.Instant;
import java.util.Set;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;

/**
 * What somebody wants to give a person in an account.
 *
 * @param role which
 * @param sites at which sites, at most 500; none: in the whole account
 * @param until when it ends; null: never
 */
public record GrantWish(Role role, Set<SiteId> sites, Instant until) {
  private static final int MOST_SITES = 500;

  /**
   * Copies what it is given.
   *
   * @throws InvalidRequestException if it names more than 500 sites, or no role
   */
  public GrantWish {
    if (role == null || sites.size() > MOST_SITES) {
      throw new InvalidRequestException("A grant names a role and at most 500 sites");
    }
    sites = Set.copyOf(sites);
  }

  /** Whether it is for the whole account. */
  public boolean isWhole() {
    return sites.isEmpty();
  }
}
