package org.openpowerradar.bridge.boundary.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.bridge.control.enrolment.TryStore;
import org.openpowerradar.bridge.entity.enrolment.TooManyTriesException;

/** Limits how often an account registers and claims bridges, tries that are refused included. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class EnrolmentTries {

  /** Most of an account within an hour; docs/bridges.md names it. */
  public static final int MOST = 60;

  private static final Duration SPAN = Duration.ofHours(1);

  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Counts one more, in a transaction of its own: it stays counted when what is tried is refused.
   *
   * @throws TooManyTriesException if there were {@value #MOST} within the last hour
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void count(AccountId account) {
    TryStore tries = new TryStore(entities);
    Instant now = clock.instant();
    if (tries.since(account, now.minus(SPAN)) >= MOST) {
      throw new TooManyTriesException(MOST);
    }
    tries.note(account, now);
  }
}
