package org.openpowerradar.reading.control.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.openpowerradar.reading.control.SqlStore;

/**
 * Journal hours: exactly one is open, older ones are sealed until they are compacted and emptied.
 * Also the lock that keeps compaction to one node at a time.
 */
@Dependent
public class HourStore extends SqlStore {
  private static final String OPEN =
      """
      SELECT hr FROM journal_hour WHERE sealed = 0 ORDER BY hr LIMIT 1
      """;
  private static final String LOCK =
      """
      SELECT sealed FROM journal_hour WHERE hr = ? FOR UPDATE
      """;
  private static final String NEXT = "SELECT MIN(hr) FROM journal_hour WHERE hr > ?";
  private static final String SET = "UPDATE journal_hour SET sealed = ? WHERE hr = ?";
  private static final String ADD = "INSERT INTO journal_hour (hr, sealed) VALUES (?, 0)";
  private static final String IN_STATE = "SELECT hr FROM journal_hour WHERE sealed = ? ORDER BY hr";
  private static final String FORGET = "DELETE FROM journal_hour WHERE hr = ? AND sealed = 2";
  private static final String ALONE =
      """
      SELECT id FROM compaction WHERE id = 1 FOR UPDATE SKIP LOCKED
      """;
  private static final String PARTITION =
      """
      SELECT 1 FROM information_schema.partitions WHERE table_schema = DATABASE()
        AND table_name = 'reading_journal' AND partition_name = ?
      """;
  private static final String EMPTY = "DELETE FROM reading_journal WHERE hr = ?";

  private enum State {
    OPEN,
    SEALED,
    COMPACTED
  }

  /** Over the data source of the readings. */
  @Inject
  public HourStore(DataSource database) {
    super(database);
  }

  /** Whether this transaction is the only one that compacts; if so it stays so until it ends. */
  public boolean isAlone() {
    return !query(ALONE, row -> true).isEmpty();
  }

  /**
   * Seals the open hour if it is before {@code hour} and opens that one; waits for intake under
   * way.
   */
  public void sealBefore(long hour) {
    for (long open : query(OPEN, row -> row.getLong(1))) {
      boolean isOpen = query(LOCK, row -> row.getInt(1), open).contains(State.OPEN.ordinal());
      if (open < hour && isOpen) {
        update(SET, State.SEALED.ordinal(), open);
        update(ADD, hour);
      }
    }
  }

  public List<Long> sealed() {
    return query(IN_STATE, row -> row.getLong(1), State.SEALED.ordinal());
  }

  public List<Long> compacted() {
    return query(IN_STATE, row -> row.getLong(1), State.COMPACTED.ordinal());
  }

  /** The journal hour after a sealed one; measurement hours before it were closed at the seal. */
  public long after(long sealed) {
    return query(NEXT, row -> row.getLong(1), sealed).get(0);
  }

  /** Every message of the sealed hour is in a committed chunk. */
  public void finish(long hour) {
    update(SET, State.COMPACTED.ordinal(), hour);
  }

  /**
   * Empties a compacted hour: its partition is truncated, which is DDL and needs to be outside of
   * transactions; an hour that has no partition of its own is deleted row by row.
   */
  public void empty(long hour) {
    String partition = Partitions.nameOfHour(hour);
    if (query(PARTITION, row -> true, partition).isEmpty()) {
      update(EMPTY, hour);
    } else {
      ddl("ALTER TABLE reading_journal TRUNCATE PARTITION " + partition);
    }
    update(FORGET, hour);
  }
}
