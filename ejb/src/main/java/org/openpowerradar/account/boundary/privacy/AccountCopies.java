package org.openpowerradar.account.boundary.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.control.privacy.AccountCopyStore;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;

/**
 * A copy of everything that is stored about an account, but what was measured and the keys of
 * bridges; in portions, so that nobody has to hold all of it.
 *
 * <p>Every method throws {@link org.openpowerradar.account.entity.NotFoundException} if there is no
 * such account or the caller holds no grant for all of it, and {@link
 * org.openpowerradar.account.entity.ForbiddenException} if the caller does not administer it.
 */
@Stateless
@RolesAllowed(RoleNames.ACCOUNT_ADMIN)
public class AccountCopies {
  /** Most rows of a portion. */
  public static final int PORTION = 1_000;

  @Inject Access access;
  @Inject AuditTrail audit;
  @PersistenceContext EntityManager entities;

  /** Returns the tables that are copied; on record as an export. */
  public List<String> begin(AccountId account) {
    require(account);
    audit.record(AuditEntry.of(account, "account.export", "account " + account));
    return new AccountCopyStore(entities).tables();
  }

  /**
   * Returns at most {@value #PORTION} rows of a table, as column and value; fewer: it was the last
   * portion. What changes meanwhile may be in it or not.
   *
   * @param table one of those that {@link #begin} returned
   * @param from how many rows the portions before had
   * @throws IllegalArgumentException if there is no such table
   */
  public List<Map<String, String>> rows(AccountId account, String table, int from) {
    require(account);
    return new AccountCopyStore(entities).rows(account, table, from, PORTION);
  }

  private void require(AccountId account) {
    access.requireAccount(account, Permission.EXPORT_ACCOUNT.roles());
  }
}
