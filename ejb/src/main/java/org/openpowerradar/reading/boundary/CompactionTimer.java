package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.openpowerradar.reading.control.JournalPlace;

/**
 * Compacts what is due, every 20 s: late messages, then hours of the journal that ended two minutes
 * ago. A failure ends the round, is logged once, and the next round goes on where the last commit
 * left off.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CompactionTimer {
  private static final System.Logger LOGGER = System.getLogger(CompactionTimer.class.getName());

  @Inject Compactor compactor;

  /** One round; a round still at work keeps the next one waiting. */
  @Schedule(second = "*/20", minute = "*", hour = "*", persistent = false)
  public void compact() {
    try {
      compactor.seal();
      compactAll();
    } catch (RuntimeException failure) {
      LOGGER.log(System.Logger.Level.WARNING, "Compaction stopped, goes on in 20 s", failure);
    }
  }

  private void compactAll() {
    while (compactor.compactLate()) {
      LOGGER.log(System.Logger.Level.DEBUG, "Compacted a slice of late messages");
    }
    for (long hour : compactor.sealedHours()) {
      Optional<JournalPlace> place = Optional.of(JournalPlace.START);
      while (place.isPresent()) {
        place = compactor.compact(hour, place.get());
      }
    }
    compactor.compactedHours().forEach(compactor::empty);
  }
}
