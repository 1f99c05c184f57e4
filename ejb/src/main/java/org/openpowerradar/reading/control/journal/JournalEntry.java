package org.openpowerradar.reading.control.journal;

import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.MessageLimits;
import org.openpowerradar.protocol.message.RecordCursor;
import org.openpowerradar.reading.control.TimeSpan;

/**
 * A row of the journal: one message as it came, or several that an old bridge sent one frame at a
 * time within a moment (docs/adr/0017).
 *
 * @param hour journal hour
 * @param message what it holds
 * @param span the times it tells of
 */
record JournalEntry(long hour, JournalRow message, TimeSpan span) {
  private static final long MOMENT = 60_000; // ms
  private static final int ROOM = 8_192; // bytes: times may take more than before

  /** The same records in fewer rows, in their order. */
  static List<JournalEntry> together(List<JournalEntry> entries) {
    List<JournalEntry> rows = new ArrayList<>();
    for (int first = 0; first < entries.size(); ) {
      int end = first + 1;
      Run run = new Run(entries.get(first));
      while (end < entries.size() && run.takes(entries.get(end))) {
        end++;
      }
      rows.add(end == first + 1 ? entries.get(first) : joined(entries.subList(first, end)));
      first = end;
    }
    return rows;
  }

  /** Entries that may become one, while they are looked at. */
  private static final class Run {
    private JournalEntry last;
    private TimeSpan span;
    private int records;
    private int bytes;

    Run(JournalEntry first) {
      last = first;
      span = first.span;
      records = first.data().count();
      bytes = first.data().packedRecords().length;
    }

    boolean takes(JournalEntry next) {
      TimeSpan both = span.and(next.span);
      boolean fits =
          records + next.data().count() <= MessageLimits.RECORDS
              && bytes + next.data().packedRecords().length <= ROOM
              && both.newest() - both.oldest() <= MOMENT;
      if (fits && next.continues(last)) {
        last = next;
        span = both;
        records += next.data().count();
        bytes += next.data().packedRecords().length;
        return true;
      }
      return false;
    }
  }

  /** Whether the bridge went on listening without a gap, and sent the very next record. */
  private boolean continues(JournalEntry before) {
    Data mine = data();
    Data theirs = before.data();
    return hour == before.hour
        && message.bridge().equals(before.message.bridge())
        && mine.queue() == theirs.queue()
        && mine.firstRecord() == theirs.lastRecord() + 1
        && mine.quality() == theirs.quality()
        && mine.uptime() == null
        && mine.heard().fromMillis() == theirs.heard().toMillis();
  }

  /** One entry; received when the last of them was, so that no time is too far ahead of it. */
  private static JournalEntry joined(List<JournalEntry> run) {
    JournalEntry first = run.get(0);
    JournalEntry last = run.get(run.size() - 1);
    DataBuilder data = new DataBuilder(first.data().queue(), first.data().firstRecord());
    TimeSpan span = first.span;
    for (JournalEntry entry : run) {
      for (RecordCursor record = entry.data().cursor(); record.next(); ) {
        data.add(record.read());
      }
      span = span.and(entry.span);
    }
    HeardSpan heard =
        new HeardSpan(first.data().heard().fromMillis(), last.data().heard().toMillis());
    Data all = data.quality(first.data().quality()).heard(heard).build();
    JournalRow message = first.message;
    return new JournalEntry(
        first.hour,
        new JournalRow(message.account(), message.bridge(), last.message.received(), all),
        span);
  }

  private Data data() {
    return message.data();
  }

  /** Its columns, in the order of the statement. */
  Object[] columns() {
    return new Object[] {
      hour,
      message.account(),
      message.bridge().value(),
      data().queue(),
      data().firstRecord(),
      data().count(),
      message.received().toEpochMilli(),
      span.oldest() / 1000,
      span.newest() / 1000,
      message.payload()
    };
  }
}
