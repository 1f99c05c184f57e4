package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.reading.control.chunk.JournalCompaction;
import org.openpowerradar.reading.control.journal.JournalPlace;
import org.openpowerradar.reading.entity.ReadingSummary;

/**
 * Brings the journal into chunks and sums, a bounded slice a transaction: restartable at any point,
 * repeatable, one node at a time. Called by {@link CompactionTimer}.
 *
 * <p>Late messages, all of whose readings belong to closed hours, have a lane of their own:
 * compacted and deleted in one transaction, within a minute of receipt. An hour of the journal is
 * sealed two minutes after its end, compacted, and emptied only when every slice of it is
 * committed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Compactor {
  @Inject JournalCompaction journal;
  @Inject ReadingSummary summary;
  @Inject Clock clock;

  /** Seals the open journal hour if it ended two minutes ago, and opens the present one. */
  public void seal() {
    journal.seal(clock.millis());
  }

  /** Journal hours that are sealed and not yet wholly compacted, in order. */
  public List<Long> sealedHours() {
    return journal.sealedHours();
  }

  /** Journal hours that are wholly compacted and not yet emptied, in order. */
  public List<Long> compactedHours() {
    return journal.compactedHours();
  }

  /**
   * Compacts the next slice of a sealed hour.
   *
   * @param hour hours since 1970 UTC
   * @param place where to go on: {@link JournalPlace#START}, or what the call before returned
   * @return where to go on; empty when the hour is finished, or another node is at work
   */
  public Optional<JournalPlace> compact(long hour, JournalPlace place) {
    return journal.compact(hour, place, summary);
  }

  /**
   * Compacts the next slice of late messages and deletes them in the same transaction.
   *
   * @return whether there may be more
   */
  public boolean compactLate() {
    return journal.compactLate(summary);
  }

  /** Empties a journal hour that is wholly compacted; DDL, hence without a transaction. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void empty(long hour) {
    journal.empty(hour);
  }
}
