package org.openpowerradar.account.boundary.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.boundary.notice.Notices;
import org.openpowerradar.account.control.privacy.AccountEndStore;
import org.openpowerradar.account.control.privacy.AccountTableStore;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainCheck;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.privacy.AccountErasure;

/** The transactions in which accounts are erased, step by step; for {@link ErasureTimer} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ErasureRounds {
  private static final int TOGETHER = 5_000;
  private static final String DUE =
      "SELECT e.account FROM AccountErasure e WHERE e.dueAt <= :now ORDER BY e.dueAt";

  @Inject AuditTrail audit;
  @Inject Notices notices;
  @Inject PersonErasing people;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /** Returns the accounts that are being erased, the one that was due first first. */
  public List<AccountId> due() {
    return entities
        .createQuery(DUE, Long.class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(AccountId::new)
        .toList();
  }

  /**
   * Shuts every bridge out of an account that is being erased, then erases one after the other who
   * has to do with it alone, a step each; shuts all others out, ends what others lend to it and
   * tells them, then deletes at most 5000 rows of it. When nothing is left, the account itself goes
   * and the audit trail says so; then addresses and details of what was done in it.
   *
   * @return false when all is done
   * @throws org.openpowerradar.account.entity.people.PeopleException with IDENTITY_AWAY: nothing
   *     was done, and the step is to be tried again
   */
  public boolean step(AccountId account) {
    AccountErasure erasure =
        entities.find(AccountErasure.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
    if (erasure == null || !erasure.isDue(clock.instant())) {
      return false;
    }
    AccountEndStore end = new AccountEndStore(entities);
    if (erasure.isGone()) {
      return forget(erasure, end);
    }
    if (end.switchOff(account) > 0) {
      return true;
    }
    Optional<String> person = end.somebodyOfIt(account);
    if (person.isPresent()) {
      people.eraseWith(account, person.get());
      return true;
    }
    end.endGrants(account);
    endLent(account, end);
    int rows = new AccountTableStore(entities).deleteSome(account, TOGETHER);
    erasure.erased(rows);
    if (rows == 0) {
      end.deleteAccount(account);
      gone(erasure);
    }
    return true;
  }

  private void gone(AccountErasure erasure) {
    erasure.gone(clock.instant());
    audit.record(
        AuditEntry.of(null, ChainCheck.ACCOUNT_ERASED, "account " + erasure.account())
            .with("askedBy", erasure.askedBy())
            .with("agreedBy", erasure.agreedBy().orElse(null))
            .with("rows", erasure.rows()));
  }

  /** Whoever lent access to a provider is told that it has ended. */
  private void endLent(AccountId provider, AccountEndStore end) {
    List<LentAccess> lent = end.lentTo(provider);
    if (lent.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    String name = entities.find(Account.class, provider.value()).name();
    List<LentAccess> live = lent.stream().filter(each -> each.isLive(now)).toList();
    for (LentAccess each : live) {
      audit.record(
          AuditEntry.of(each.place().account(), "support.end", "access " + each.id())
              .with("provider", provider)
              .with("erased", name));
    }
    live.stream()
        .map(each -> each.place().account())
        .distinct()
        .forEach(account -> notices.providerGone(account, name));
    end.forgetLentTo(provider);
  }

  private boolean forget(AccountErasure erasure, AccountEndStore end) {
    if (end.forgetFacts(erasure.account()) > 0) {
      return true;
    }
    entities.remove(erasure);
    return false;
  }
}
