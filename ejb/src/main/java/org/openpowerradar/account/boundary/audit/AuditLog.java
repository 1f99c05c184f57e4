package org.openpowerradar.account.boundary.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.control.audit.AuditSettings;
import org.openpowerradar.account.control.audit.SigningKey;
import org.openpowerradar.account.control.audit.TrailStore;
import org.openpowerradar.account.control.audit.VerifyingStore;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.AuditLine;
import org.openpowerradar.account.entity.audit.AuditQuery;
import org.openpowerradar.account.entity.audit.ChainState;

/**
 * The audit trail for people: that of an account for those who run or audit it; of the whole
 * platform, without the addresses and details of accounts, for those who run the platform.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.AUDITOR, RoleNames.PLATFORM_OPERATOR})
public class AuditLog {
  private static final Duration AGAIN = Duration.ofMinutes(1);

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject AuditSettings settings;
  @Inject ChainRounds rounds;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Returns entries, newest first.
   *
   * @param account whose; empty for the whole platform
   * @throws NotFoundException if there is no such account, or the caller holds no grant for all of
   *     it
   * @throws ForbiddenException if the caller's roles there do not allow it, or without an account
   *     the caller is no platform operator
   */
  public List<AuditLine> find(Optional<AccountId> account, AuditQuery query) {
    require(account);
    return new TrailStore(entities).find(account, query);
  }

  /** Returns what the last look at the whole chain found. */
  public ChainState state() {
    return new VerifyingStore(entities).state();
  }

  /** Returns the public key of the checkpoints in base64; empty: none are made. */
  public Optional<String> publicKey() {
    return settings.key().map(SigningKey::publicText);
  }

  /**
   * Looks at the whole chain now, unless that was done within the last minute.
   *
   * @param account in which it is noted that the caller asked; empty: the platform
   * @throws NotFoundException as {@link #find}
   * @throws ForbiddenException as {@link #find}
   */
  public void verify(Optional<AccountId> account) {
    require(account);
    ChainState before = state();
    boolean isFresh =
        before.checkedAt() != null && before.checkedAt().plus(AGAIN).isAfter(clock.instant());
    if (!isFresh) {
      rounds.look();
      audit.record(AuditEntry.of(account.orElse(null), "chain.verify", "audit trail"));
    }
  }

  private void require(Optional<AccountId> account) {
    if (account.isPresent()) {
      access.requireAccount(account.get(), Permission.READ_AUDIT.roles());
    } else {
      access.requireOperator();
    }
  }
}
