package org.openpowerradar.security.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.security.control.EventStore;
import org.openpowerradar.security.entity.EventCount;
import org.openpowerradar.security.entity.EventQuery;
import org.openpowerradar.security.entity.SecurityEvent;

/**
 * What may point to an intruder: events about the bridges of an account for those who run or audit
 * it, and events that are about no account for those who run the platform.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.AUDITOR, RoleNames.PLATFORM_OPERATOR})
public class SecurityEvents {
  @Inject Access access;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Returns events, newest first.
   *
   * @param account whose; empty for those that are about no account
   * @throws NotFoundException if there is no such account, or the caller holds no grant for all of
   *     it
   * @throws ForbiddenException if the caller's roles there do not allow it, or without an account
   *     the caller is no platform operator
   */
  public List<SecurityEvent> find(Optional<AccountId> account, EventQuery query) {
    return new EventStore(entities).find(permitted(account), query);
  }

  /**
   * Returns how often each kind happened in the last 24 h, 7 days and 30 days, in the order of the
   * kinds; kinds that did not are left out.
   *
   * @param account as in {@link #find}
   * @throws NotFoundException as {@link #find}
   * @throws ForbiddenException as {@link #find}
   */
  public List<EventCount> counts(Optional<AccountId> account) {
    return new EventStore(entities).counts(permitted(account), clock.instant());
  }

  private long permitted(Optional<AccountId> account) {
    if (account.isPresent()) {
      access.requireAccount(account.get(), Permission.READ_SIGNS.roles());
      return account.get().value();
    }
    access.requireOperator();
    return EventStore.NOBODY;
  }
}
