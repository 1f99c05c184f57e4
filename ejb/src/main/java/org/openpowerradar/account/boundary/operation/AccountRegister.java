package org.openpowerradar.account.boundary.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.control.operation.AccountCountStore;
import org.openpowerradar.account.control.operation.OperationSettings;
import org.openpowerradar.account.control.operation.QuotaStore;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.AccountChangedException;
import org.openpowerradar.account.entity.operation.AccountKind;
import org.openpowerradar.account.entity.operation.QuotaKind;

/**
 * All accounts of the platform, for those who run it: what they own and what they may own, never
 * what was measured. Every method throws {@link ForbiddenException} for anybody else.
 */
@Stateless
@RolesAllowed(RoleNames.PLATFORM_OPERATOR)
public class AccountRegister {
  private static final String WHICH =
      " FROM Account a WHERE (:text = '' OR a.name LIKE :pattern ESCAPE '!' OR a.id = :number)"
          + " AND (:open IS NULL OR :open = TRUE AND a.suspendedAt IS NULL"
          + " OR :open = FALSE AND a.suspendedAt IS NOT NULL)"
          + " AND (:kind IS NULL OR a.kind = :kind)";
  private static final String FIND = "SELECT a" + WHICH + " ORDER BY a.name, a.id";
  private static final String COUNT = "SELECT COUNT(a)" + WHICH;
  private static final int LARGEST_QUOTA = 1_000_000;
  private static final long DAY_MILLIS = 86_400_000;

  @Inject Access access;
  @Inject AuditTrail trail;
  @Inject OperationSettings settings;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Some of the accounts.
   *
   * @param accounts by name, at most {@link AccountFilter#SIZE}
   * @param all how many there are on all pages
   */
  public record Page(List<AccountOverview> accounts, long all) {}

  /**
   * What an account may own.
   *
   * @param own what was said for it alone
   * @param preset what counts where nothing was said; every kind is there
   */
  public record Quota(Map<QuotaKind, Integer> own, Map<QuotaKind, Integer> preset) {}

  /** Returns a page of the accounts that pass a filter. */
  public Page find(AccountFilter filter) {
    access.requireOperator();
    List<Account> found =
        which(FIND, filter, Account.class)
            .setFirstResult((filter.page() - 1) * AccountFilter.SIZE)
            .setMaxResults(AccountFilter.SIZE)
            .getResultList();
    return new Page(overviews(found), which(COUNT, filter, Long.class).getSingleResult());
  }

  private <T> TypedQuery<T> which(String query, AccountFilter filter, Class<T> type) {
    Boolean open =
        switch (filter.state()) {
          case OPEN -> Boolean.TRUE;
          case SUSPENDED -> Boolean.FALSE;
          case ALL, PROVIDERS -> null;
        };
    boolean providers = filter.state() == AccountFilter.State.PROVIDERS;
    return entities
        .createQuery(query, type)
        .setParameter("text", filter.text())
        .setParameter("pattern", filter.pattern())
        .setParameter("number", filter.number())
        .setParameter("open", open)
        .setParameter("kind", providers ? AccountKind.PROVIDER : null);
  }

  /**
   * Returns one account.
   *
   * @throws NotFoundException if there is no such account
   */
  public AccountOverview get(AccountId id) {
    access.requireOperator();
    return overviews(List.of(existing(id))).get(0);
  }

  private List<AccountOverview> overviews(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    List<Long> ids = accounts.stream().map(account -> account.id().value()).toList();
    AccountCountStore counts = new AccountCountStore(entities);
    Map<Long, Map<QuotaKind, Integer>> owned = counts.owned(ids);
    Map<Long, AccountCountStore.Usage> usage = counts.usage(ids, clock.millis() / DAY_MILLIS - 1);
    return accounts.stream().map(account -> overview(account, owned, usage)).toList();
  }

  private static AccountOverview overview(
      Account account,
      Map<Long, Map<QuotaKind, Integer>> owned,
      Map<Long, AccountCountStore.Usage> usage) {
    Map<QuotaKind, Integer> own = new EnumMap<>(QuotaKind.class);
    for (QuotaKind kind : QuotaKind.values()) {
      own.put(kind, owned.getOrDefault(account.id().value(), Map.of()).getOrDefault(kind, 0));
    }
    AccountCountStore.Usage stored = usage.get(account.id().value());
    return new AccountOverview(
        account.id(),
        account.name(),
        AccountOverview.Life.of(account),
        own,
        stored == null ? null : new AccountOverview.Usage(stored.readings(), stored.bytes()));
  }

  /**
   * Opens an account, which nobody may enter yet.
   *
   * @return its number
   * @throws InvalidRequestException if the name is blank or longer than 120 characters
   */
  public AccountId open(String name, AccountKind kind) {
    access.requireOperator();
    Account account = new Account(name, kind, clock.instant());
    entities.persist(account);
    trail.record(
        AuditEntry.of(account.id(), "account.create", "account " + account.id())
            .with("name", account.name())
            .with("kind", kind));
    return account.id();
  }

  /**
   * Gives an account another name.
   *
   * @param seen version of the account that the caller looked at
   * @throws InvalidRequestException if the name is blank or longer than 120 characters
   * @throws AccountChangedException if somebody changed it meanwhile
   * @throws NotFoundException if there is no such account
   */
  public void rename(AccountId id, int seen, String name) {
    Account account = change(id, seen, each -> each.rename(name));
    record(account, "account.rename");
  }

  /**
   * Refuses the people of an account from their next request on, with all its sites; its bridges
   * are served and its readings are kept. Access it lends does not count either, nor what is lent
   * to it.
   *
   * @param seen as in {@link #rename}
   * @throws AccountChangedException as {@link #rename}
   * @throws NotFoundException if there is no such account
   */
  public void suspend(AccountId id, int seen) {
    record(change(id, seen, account -> account.suspend(clock.instant())), "account.suspend");
  }

  /**
   * Lets the people of an account in again.
   *
   * @param seen as in {@link #rename}
   * @throws AccountChangedException as {@link #rename}
   * @throws NotFoundException if there is no such account
   */
  public void resume(AccountId id, int seen) {
    record(change(id, seen, Account::resume), "account.resume");
  }

  private Account change(AccountId id, int seen, Consumer<Account> change) {
    access.requireOperator();
    Account account = existing(id);
    if (account.version() != seen) {
      throw new AccountChangedException();
    }
    change.accept(account);
    entities.flush();
    return account;
  }

  private void record(Account account, String action) {
    trail.record(
        AuditEntry.of(account.id(), action, "account " + account.id())
            .with("name", account.name()));
  }

  /**
   * Returns what an account may own.
   *
   * @throws NotFoundException if there is no such account
   */
  public Quota quota(AccountId id) {
    access.requireOperator();
    return new Quota(new QuotaStore(entities).own(existing(id).id()), settings.quotas());
  }

  /**
   * Says what an account may own; what it owns already stays, be it more.
   *
   * @param quotas 0..1000000 each; kinds that are left out are as the platform's settings say
   * @throws InvalidRequestException if a number is out of its range
   * @throws NotFoundException if there is no such account
   */
  public void setQuota(AccountId id, Map<QuotaKind, Integer> quotas) {
    access.requireOperator();
    if (quotas.values().stream().anyMatch(most -> most < 0 || most > LARGEST_QUOTA)) {
      throw new InvalidRequestException("A quota is a number from 0 to " + LARGEST_QUOTA);
    }
    QuotaStore store = new QuotaStore(entities);
    store.lock(existing(id).id());
    AuditEntry entry = AuditEntry.of(id, "account.quota", "account " + id);
    for (QuotaKind kind : QuotaKind.values()) {
      store.set(id, kind, quotas.get(kind));
      entry = entry.with(kind.name(), quotas.containsKey(kind) ? quotas.get(kind) : "preset");
    }
    trail.record(entry);
  }

  private Account existing(AccountId id) {
    Account account = entities.find(Account.class, id.value());
    if (account == null) {
      throw new NotFoundException("No account " + id);
    }
    return account;
  }
}
