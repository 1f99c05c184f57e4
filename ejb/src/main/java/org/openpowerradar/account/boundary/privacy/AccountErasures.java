package org.openpowerradar.account.boundary.privacy;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.control.privacy.PrivacySettings;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.privacy.AccountErasure;

/**
 * Accounts that are to be erased: the administrator asks, whoever runs the platform agrees, and
 * until a waiting time is over the administrator can call it off.
 */
@Stateless
@RolesAllowed(RoleNames.ACCOUNT_ADMIN)
public class AccountErasures {
  private static final String ALL = "SELECT e FROM AccountErasure e ORDER BY e.askedAt";

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject PrivacySettings settings;
  @Inject Clock clock;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * An erasure on its way.
   *
   * @param account which
   * @param askedAt when it was asked for
   * @param dueAt from when on it is carried out; null: nobody agreed yet
   * @param rows how many rows were erased so far
   */
  public record Asked(AccountId account, Instant askedAt, Instant dueAt, long rows) {}

  /**
   * Returns the erasure of an account; empty: nobody asked.
   *
   * @throws NotFoundException if there is no such account, or the caller holds no grant for all of
   *     it
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public Optional<Asked> of(AccountId account) {
    access.requireAccount(account, Permission.ERASE_ACCOUNT.roles());
    return Optional.ofNullable(entities.find(AccountErasure.class, account.value()))
        .map(AccountErasures::asked);
  }

  /**
   * Asks that an account is erased.
   *
   * @param name of the account, typed by the caller
   * @throws InvalidRequestException if that is not its name, or it was asked for before
   * @throws NotFoundException as {@link #of}
   */
  public void ask(AccountId account, String name) {
    access.requireAccount(account, Permission.ERASE_ACCOUNT.roles());
    Account whole = entities.find(Account.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
    if (!whole.name().equals(name == null ? "" : name.strip())) {
      throw new InvalidRequestException("Type the name of the account as it is shown");
    }
    if (entities.find(AccountErasure.class, account.value()) != null) {
      throw new InvalidRequestException("The erasure of the account was asked for before");
    }
    entities.persist(new AccountErasure(account, caller(), clock.instant()));
    audit.record(AuditEntry.of(account, "account.ask-erase", "account " + account));
  }

  /**
   * Calls an erasure off.
   *
   * @throws InvalidRequestException if nobody asked for it, or it is being carried out
   * @throws NotFoundException as {@link #of}
   */
  public void keep(AccountId account) {
    access.requireAccount(account, Permission.ERASE_ACCOUNT.roles());
    AccountErasure erasure = locked(account);
    if (erasure.isDue(clock.instant())) {
      throw new InvalidRequestException("The account is being erased");
    }
    entities.remove(erasure);
    audit.record(AuditEntry.of(account, "account.keep", "account " + account));
  }

  /** Returns all erasures on their way, the oldest first. */
  @RolesAllowed(RoleNames.PLATFORM_OPERATOR)
  public List<Asked> all() {
    access.requireOperator();
    return entities
        .createQuery(ALL, AccountErasure.class)
        .getResultStream()
        .map(AccountErasures::asked)
        .toList();
  }

  /**
   * Agrees to an erasure that somebody else asked for.
   *
   * @return from when on it is carried out
   * @throws InvalidRequestException if nobody asked for it, somebody agreed already, or it was the
   *     caller who asked
   */
  @RolesAllowed(RoleNames.PLATFORM_OPERATOR)
  public Instant agree(AccountId account) {
    access.requireOperator();
    AccountErasure erasure = locked(account);
    erasure.agree(caller(), clock.instant(), settings.waiting());
    Instant due = erasure.dueAt().orElseThrow();
    audit.record(
        AuditEntry.of(account, "account.agree-erase", "account " + account).with("due", due));
    return due;
  }

  private AccountErasure locked(AccountId account) {
    AccountErasure erasure =
        entities.find(AccountErasure.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
    if (erasure == null) {
      throw new InvalidRequestException("Nobody asked that the account be erased");
    }
    return erasure;
  }

  private String caller() {
    return context.getCallerPrincipal().getName();
  }

  private static Asked asked(AccountErasure erasure) {
    return new Asked(
        erasure.account(), erasure.askedAt(), erasure.dueAt().orElse(null), erasure.rows());
  }
}
