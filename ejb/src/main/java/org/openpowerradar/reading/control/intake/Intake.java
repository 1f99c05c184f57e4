package org.openpowerradar.reading.control.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.reading.control.journal.JournalRow;
import org.openpowerradar.reading.entity.RefusedDataException;

/**
 * What one delivery comes to: which records are new, how far each queue is then. Lives for one
 * transaction, in which the rows of the queues are locked.
 */
final class Intake {
  private static final System.Logger LOGGER = System.getLogger(Intake.class.getName());

  private final Map<BridgeSerial, Long> accounts;
  private final Map<QueueKey, Long> marks;
  private final Map<QueueKey, Long> moved = new HashMap<>();
  private final List<JournalRow> journal = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  /** Records a bridge lost, from {@code from} on. */
  record Gap(long account, QueueKey key, long from, Dropped lost, Instant received) {}

  Intake(Map<BridgeSerial, Long> accounts, Map<QueueKey, Long> marks) {
    this.accounts = accounts;
    this.marks = new HashMap<>(marks);
  }

  /** Whether records begin at or before the next of their queue. */
  boolean follows(Parcel parcel, Data data) {
    return data.firstRecord() <= marks.get(new QueueKey(parcel.bridge(), data.queue())) + 1;
  }

  /** Takes records behind the queue's high-water. */
  Outcome take(Parcel parcel, Data data) {
    QueueKey key = new QueueKey(parcel.bridge(), data.queue());
    long mark = marks.get(key);
    if (data.firstRecord() > mark + 1) {
      return new Outcome.OutOfOrder(mark);
    }
    if (data.lastRecord() > mark) {
      Data rest = Parcels.behind(mark, data);
      journal.add(new JournalRow(account(parcel), parcel.bridge(), parcel.received(), rest));
      move(key, data.lastRecord());
    }
    if (data.firstRecord() <= mark) {
      logRepeat(key, data);
    }
    return new Outcome.Stored(marks.get(key));
  }

  /**
   * Passes over records that follow and are stored already under other numbers: a repeated batch.
   */
  Outcome pass(Parcel parcel, Data data) {
    QueueKey key = new QueueKey(parcel.bridge(), data.queue());
    move(key, Math.max(marks.get(key), data.lastRecord()));
    logRepeat(key, data);
    return new Outcome.Stored(marks.get(key));
  }

  /** Writes off records that will never come. */
  Outcome lose(Parcel parcel, Dropped lost) {
    QueueKey key = new QueueKey(parcel.bridge(), lost.queue());
    long mark = marks.get(key);
    if (lost.from() > mark + 1) {
      return new Outcome.OutOfOrder(mark);
    }
    if (lost.to() > mark) {
      gaps.add(new Gap(account(parcel), key, mark + 1, lost, parcel.received()));
      move(key, lost.to());
    }
    return new Outcome.Stored(marks.get(key));
  }

  Map<QueueKey, Long> moved() {
    return moved;
  }

  List<JournalRow> journal() {
    return journal;
  }

  List<Gap> gaps() {
    return gaps;
  }

  private static void logRepeat(QueueKey key, Data data) {
    LOGGER.log(
        System.Logger.Level.DEBUG,
        "Bridge {0} repeats records of {1} to {2}: acknowledged, stored once",
        key.bridge(),
        Long.toString(data.firstRecord()),
        Long.toString(data.lastRecord()));
  }

  private void move(QueueKey key, long mark) {
    marks.put(key, mark);
    moved.put(key, mark);
  }

  private long account(Parcel parcel) {
    Long account = accounts.get(parcel.bridge());
    if (account == null) {
      throw new RefusedDataException("the bridge belongs to no account");
    }
    return account;
  }
}
