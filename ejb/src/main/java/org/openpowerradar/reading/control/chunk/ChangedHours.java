package org.openpowerradar.reading.control.chunk;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.TimeSpan;
import org.openpowerradar.reading.control.journal.JournalRow;
import org.openpowerradar.reading.entity.ReadingSummary;

/**
 * Hours of an account of which messages say something, with their neighbours, and those summed anew
 * because of them: the same that were open to a reader of the journal ({@link AccountView}).
 */
final class ChangedHours {
  private final TreeSet<Long> hours = new TreeSet<>();

  ChangedHours(List<JournalRow> messages) {
    for (JournalRow message : messages) {
      TimeSpan span = TimeSpan.of(message.data(), message.received());
      add(Hours.of(span.oldest()) - 1, Hours.of(span.newest()) + 2);
    }
  }

  private void add(long first, long end) {
    LongStream.range(first, end).forEach(hours::add);
  }

  /** The same summary, with a note of what is summed. */
  ReadingSummary noting(ReadingSummary summary) {
    return windows -> {
      windows.forEach(window -> add(window.firstHour(), window.endHour()));
      summary.restate(windows);
    };
  }

  /** Tells them in runs. */
  void tell(AccountId account, ReadingSummary summary) {
    Long first = hours.isEmpty() ? null : hours.first();
    while (first != null) {
      long end = first;
      while (hours.contains(end)) {
        end++;
      }
      summary.changed(account, first, end);
      first = hours.ceiling(end);
    }
  }
}
