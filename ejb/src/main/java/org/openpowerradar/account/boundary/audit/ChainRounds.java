package org.openpowerradar.account.boundary.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpowerradar.account.control.audit.AuditSettings;
import org.openpowerradar.account.control.audit.ChainStore;
import org.openpowerradar.account.control.audit.Occurrence;
import org.openpowerradar.account.control.audit.PersonStore;
import org.openpowerradar.account.control.audit.SigningKey;
import org.openpowerradar.account.control.audit.VerifyingStore;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainCheck;
import org.openpowerradar.account.entity.audit.ChainFault;
import org.openpowerradar.account.entity.audit.Checkpoint;
import org.openpowerradar.account.entity.audit.StoredEntry;

/** The transactions in which the audit chain is looked after; open to the platform itself. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChainRounds {
  private static final int TOGETHER = 1_000;
  private static final int MOST_ACCOUNTS = 100;

  @Inject AuditSettings settings;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Records what happened without a change; returns when that is committed.
   *
   * @throws RuntimeException if the database fails; nothing is recorded
   */
  public void keep(List<Occurrence> happened) {
    ChainStore chain = new ChainStore(entities);
    List<Occurrence> all = happened.stream().flatMap(this::everywhere).toList();
    all.forEach(each -> chain.append(each.entry(), each.origin(), clock.millis()));
  }

  /** A visit is one entry of the platform for somebody with no grant, or with very many. */
  private Stream<Occurrence> everywhere(Occurrence happened) {
    if (happened.visitor() == null) {
      return Stream.of(happened);
    }
    PersonStore people = new PersonStore(entities);
    String subject = happened.origin().actor();
    if (!happened.visitor().isEmpty()) {
      people.keep(subject, happened.visitor(), clock.instant());
    }
    List<AccountId> accounts = people.accounts(subject, clock.instant());
    return accounts.isEmpty() || accounts.size() > MOST_ACCOUNTS
        ? Stream.of(happened)
        : accounts.stream().map(account -> in(account, happened));
  }

  private static Occurrence in(AccountId account, Occurrence visit) {
    AuditEntry entry = AuditEntry.of(account, visit.entry().action(), visit.entry().target());
    return new Occurrence(entry, visit.origin(), visit.visitor());
  }

  /**
   * Signs how far the chain has come, if it is time to.
   *
   * @param isLast sign whatever is not signed yet, however little
   * @return what was signed; empty: nothing is new, it is not time yet, or there is no key
   */
  public Optional<Checkpoint> sign(boolean isLast) {
    if (settings.key().isEmpty()) {
      return Optional.empty();
    }
    VerifyingStore store = new VerifyingStore(entities);
    VerifyingStore.Head head = store.head();
    Optional<Checkpoint> before = store.newestCheckpoint();
    long signed = before.map(Checkpoint::id).orElse(0L);
    Instant due = before.map(this::nextAfter).orElse(Instant.EPOCH);
    boolean isTime =
        isLast || head.id() - signed >= settings.entries() || !clock.instant().isBefore(due);
    if (head.id() <= signed || !isTime) {
      return Optional.empty();
    }
    SigningKey key = settings.key().get();
    Checkpoint checkpoint = key.sign(head.id(), clock.millis(), head.hash());
    store.add(checkpoint);
    return Optional.of(checkpoint);
  }

  private Instant nextAfter(Checkpoint before) {
    return Instant.ofEpochMilli(before.at()).plus(settings.longest());
  }

  /**
   * Looks at the whole chain as it is at this moment, and keeps what was found for {@link
   * AuditLog#state}.
   *
   * @return the first bad entry; empty: all is well
   */
  public Optional<ChainFault> look() {
    VerifyingStore store = new VerifyingStore(entities);
    VerifyingStore.Head head = store.head();
    ChainCheck check =
        new ChainCheck(store.checkpoints(), settings.key().map(SigningKey::verifying).orElse(null));
    boolean goesOn = true;
    long seen = 0;
    List<StoredEntry> some = store.next(0, TOGETHER);
    while (goesOn && !some.isEmpty()) {
      for (StoredEntry each : some) {
        goesOn = goesOn && check.next(each);
        seen = each.link().id();
      }
      some = goesOn ? store.next(seen, TOGETHER) : List.of();
    }
    Optional<ChainFault> fault = check.end(head.id(), head.hash());
    store.keep(clock.instant(), check.last(), fault.orElse(null));
    return fault;
  }
}
