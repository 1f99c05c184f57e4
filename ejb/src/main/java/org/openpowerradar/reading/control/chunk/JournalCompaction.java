package org.openpowerradar.reading.control.chunk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.journal.HourStore;
import org.openpowerradar.reading.control.journal.JournalPlace;
import org.openpowerradar.reading.control.journal.JournalRow;
import org.openpowerradar.reading.control.journal.JournalStore;
import org.openpowerradar.reading.entity.ReadingSummary;

/**
 * One step at a time through the journal: which messages are due, and what becomes of them
 * afterwards.
 *
 * <p>A chunk is written when its hour is over, not before: messages of a sealed journal hour that
 * tell of hours still open then are carried into the next journal hour. Rows that grow would leave
 * pages half empty.
 */
@Dependent
public class JournalCompaction {
  /** Records a slice: some 30 MB of memory, some seconds of work. */
  private static final int SLICE = 500_000;

  private final JournalStore journal;
  private final HourStore hours;
  private final Compaction compaction;

  /** Over the journal and what it is compacted to. */
  @Inject
  public JournalCompaction(JournalStore journal, HourStore hours, Compaction compaction) {
    this.journal = journal;
    this.hours = hours;
    this.compaction = compaction;
  }

  /** Seals the open hour if it is closed at {@code now} [ms since 1970 UTC]. */
  public void seal(long now) {
    if (hours.isAlone()) {
      hours.sealBefore(Hours.closed(now));
    }
  }

  /** Hours still to be compacted, in order. */
  public List<Long> sealedHours() {
    return hours.sealed();
  }

  /** Hours still to be emptied, in order. */
  public List<Long> compactedHours() {
    return hours.compacted();
  }

  /** The next slice of a sealed hour; empty when there is nothing left to do here. */
  public Optional<JournalPlace> compact(long hour, JournalPlace place, ReadingSummary summary) {
    if (!hours.isAlone()) {
      return Optional.empty();
    }
    List<JournalRow> messages = journal.next(hour, place, SLICE);
    if (messages.isEmpty()) {
      hours.finish(hour);
      return Optional.empty();
    }
    long next = hours.after(hour);
    compaction.compact(messages, next, summary);
    journal.carry(messages, next);
    return Optional.of(JournalPlace.behind(messages.get(messages.size() - 1)));
  }

  /** The next slice of late messages; whether there may be more. */
  public boolean compactLate(ReadingSummary summary) {
    if (!hours.isAlone()) {
      return false;
    }
    List<JournalRow> messages = journal.next(JournalStore.LATE, JournalPlace.START, SLICE);
    compaction.compact(messages, Long.MAX_VALUE, summary);
    journal.delete(JournalStore.LATE, messages);
    return !messages.isEmpty();
  }

  /** Empties a compacted hour. */
  public void empty(long hour) {
    hours.empty(hour);
  }
}
