package org.openpowerradar.meter.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.meter.entity.imports.ImportId;
import org.openpowerradar.meter.entity.imports.ImportState;
import org.openpowerradar.meter.entity.imports.MeterImport;

/** Finds imports. */
public final class ImportCatalog {
  private static final String NEWEST =
      "SELECT i FROM MeterImport i WHERE i.account = :account ORDER BY i.stagedAt DESC, i.id DESC";
  private static final String WAITING =
      """
      SELECT COUNT(i) FROM MeterImport i
      WHERE i.account = :account AND i.state = :staged AND i.stagedAt > :since
      """;
  private static final String OLD =
      "SELECT i FROM MeterImport i WHERE i.state = :staged AND i.stagedAt <= :since";

  private final EntityManager entities;

  public ImportCatalog(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<MeterImport> find(ImportId id) {
    return Optional.ofNullable(entities.find(MeterImport.class, id.value()));
  }

  /** Keeps others from ending it until this transaction ends. */
  public void lock(MeterImport found) {
    entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Returns the newest imports of an account, newest first. */
  public List<MeterImport> newest(AccountId account, int most) {
    return entities
        .createQuery(NEWEST, MeterImport.class)
        .setParameter("account", account.value())
        .setMaxResults(most)
        .getResultList();
  }

  /** Returns how many files of an account wait, staged after {@code since}. */
  public long waiting(AccountId account, Instant since) {
    return entities
        .createQuery(WAITING, Long.class)
        .setParameter("account", account.value())
        .setParameter("staged", ImportState.STAGED)
        .setParameter("since", since)
        .getSingleResult();
  }

  /** Returns what was staged before {@code since} and waits still. */
  public List<MeterImport> stagedBefore(Instant since) {
    return entities
        .createQuery(OLD, MeterImport.class)
        .setParameter("staged", ImportState.STAGED)
        .setParameter("since", since)
        .getResultList();
  }
}
