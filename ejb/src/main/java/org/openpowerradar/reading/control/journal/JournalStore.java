package org.openpowerradar.reading.control.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.Retention;
import org.openpowerradar.reading.control.SqlStore;
import org.openpowerradar.reading.control.TimeSpan;
import org.openpowerradar.reading.entity.DatabaseException;
import org.openpowerradar.reading.entity.RefusedDataException;

/**
 * Messages of bridges, a row each, from the acknowledgement until they are compacted. INSERT IGNORE
 * is not used: it would swallow a missing partition and the loss would be acknowledged.
 */
@Dependent
public class JournalStore extends SqlStore {
  /** Journal hour of messages all of whose readings belong to closed hours. */
  public static final long LATE = 0;

  private static final System.Logger LOGGER = System.getLogger(JournalStore.class.getName());
  private static final int ROWS_A_STATEMENT = 200;
  private static final String OPEN_HOUR =
      """
      SELECT hr FROM journal_hour WHERE sealed = 0 ORDER BY hr LIMIT 1 LOCK IN SHARE MODE
      """;
  private static final String APPEND =
      """
      INSERT INTO reading_journal
        (hr, account, bridge, queue, first_record, n, received, oldest, newest, d)
      """;
  private static final String KEEP =
      "ON DUPLICATE KEY UPDATE reading_journal.n = reading_journal.n";
  private static final String TOUCHING =
      """
      SELECT account, bridge, received, queue, first_record, d FROM reading_journal
      WHERE newest >= ? AND oldest <= ? AND account IN (
      """;
  private static final String NEXT =
      """
      SELECT account, bridge, received, queue, first_record, d
      """;
  private static final String AFTER =
      """
      FROM reading_journal WHERE hr = ? AND bridge >= ? AND (bridge > ? OR queue > ?
        OR (queue = ? AND first_record > ?))
      ORDER BY bridge, queue, first_record LIMIT ?
      """;
  private static final String SET_ASIDE =
      """
      INSERT INTO reading_quarantine
        (account, bridge, queue, first_record, last_record, received, code, reason, d)
      SELECT account, bridge, queue, first_record, first_record + n - 1, received, ?,
        'damaged in the journal', d
      FROM reading_journal WHERE bridge = ? AND queue = ? AND first_record = ? AND hr = ?
      ON DUPLICATE KEY UPDATE received = VALUES(received)
      """;
  private static final String DELETE =
      """
      DELETE FROM reading_journal WHERE bridge = ? AND queue = ? AND first_record = ? AND hr = ?
      """;

  private final Retention retention;

  /** Over the data source of the readings. */
  @Inject
  public JournalStore(DataSource database, Retention retention) {
    super(database);
    this.retention = retention;
  }

  /**
   * Appends messages, those of closed hours to the late lane, the others to the open journal hour,
   * which is held open until the transaction ends. Single frames of an old bridge share rows.
   *
   * @throws RefusedDataException if one tells of times of which raw readings are kept no longer
   */
  public void append(List<JournalRow> messages, Instant now) {
    if (messages.isEmpty()) {
      return;
    }
    long open = openHour();
    List<JournalEntry> entries = new ArrayList<>();
    for (JournalRow message : messages) {
      TimeSpan span = TimeSpan.of(message.data(), message.received());
      if (!retention.takes(span.oldest(), now)) {
        throw new RefusedDataException("older than raw readings are kept");
      }
      boolean late = span.isClosed(now.toEpochMilli());
      if (late) {
        LOGGER.log(
            System.Logger.Level.DEBUG,
            "Bridge {0} sends readings of closed hours",
            message.bridge());
      }
      entries.add(new JournalEntry(late ? LATE : open, message, span));
    }
    append(JournalEntry.together(entries));
  }

  /** Copies messages that tell of {@code next} or later into the journal hour {@code next}. */
  public void carry(List<JournalRow> messages, long next) {
    List<JournalEntry> entries = new ArrayList<>();
    for (JournalRow message : messages) {
      TimeSpan span = TimeSpan.of(message.data(), message.received());
      if (Hours.of(span.newest()) >= next) {
        entries.add(new JournalEntry(next, message, span));
      }
    }
    append(entries);
  }

  private void append(List<JournalEntry> entries) {
    List<Object[]> rows = entries.stream().map(JournalEntry::columns).toList();
    insert(APPEND, KEEP, rows, ROWS_A_STATEMENT);
  }

  /** Messages of accounts that tell something between two instants [ms since 1970 UTC]. */
  public List<JournalRow> touching(Collection<Long> accounts, long from, long to) {
    Object[] parameters =
        Stream.concat(Stream.of(Math.max(0, from / 1000), to / 1000), accounts.stream()).toArray();
    String sql = TOUCHING + marks(accounts.size()) + ")";
    return query(sql, JournalStore::stored, parameters).stream()
        .map(Stored::message)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The next messages of a journal hour behind {@code place}, in the order of their keys, not many
   * more records. Damaged ones go to the quarantine, so that nothing waits for them.
   */
  public List<JournalRow> next(long hour, JournalPlace place, int records) {
    List<Integer> counts =
        query("SELECT n " + AFTER, result -> result.getInt(1), parameters(hour, place, records));
    int rows = 0;
    for (int sum = 0; rows < counts.size() && sum < records; rows++) {
      sum += counts.get(rows);
    }
    if (rows == 0) {
      return List.of();
    }
    List<JournalRow> messages = new ArrayList<>();
    for (Stored stored : query(NEXT + AFTER, JournalStore::stored, parameters(hour, place, rows))) {
      stored.message().ifPresentOrElse(messages::add, () -> setAside(hour, stored));
    }
    return messages.isEmpty() ? next(hour, place, records) : messages;
  }

  private void setAside(long hour, Stored damaged) {
    LOGGER.log(
        System.Logger.Level.ERROR,
        "Message {0} of queue {1} of bridge {2} is damaged in the journal: quarantined",
        Long.toString(damaged.firstRecord()),
        Long.toString(damaged.queue()),
        damaged.bridge());
    long bridge = damaged.bridge().value();
    int code = ErrorCode.MALFORMED.code();
    update(SET_ASIDE, code, bridge, damaged.queue(), damaged.firstRecord(), hour);
    update(DELETE, bridge, damaged.queue(), damaged.firstRecord(), hour);
  }

  /** Deletes exactly these messages of a journal hour. */
  public void delete(long hour, List<JournalRow> messages) {
    run(
        DELETE,
        connection -> {
          try (var statement = connection.prepareStatement(DELETE)) {
            for (JournalRow message : messages) {
              statement.setLong(1, message.bridge().value());
              statement.setLong(2, message.data().queue());
              statement.setLong(3, message.data().firstRecord());
              statement.setLong(4, hour);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  private long openHour() {
    return query(OPEN_HOUR, result -> result.getLong(1)).stream()
        .findFirst()
        .orElseThrow(() -> new DatabaseException("no journal hour is open", null));
  }

  private static Object[] parameters(long hour, JournalPlace place, int limit) {
    return new Object[] {
      hour, place.bridge(), place.bridge(), place.queue(), place.queue(), place.firstRecord(), limit
    };
  }

  /** A row as it lies there. */
  private record Stored(
      long account, BridgeSerial bridge, Instant received, long queue, long firstRecord, byte[] d) {
    Optional<JournalRow> message() {
      return JournalRow.data(d).map(data -> new JournalRow(account, bridge, received, data));
    }
  }

  private static Stored stored(ResultSet result) throws SQLException {
    return new Stored(
        result.getLong(1),
        new BridgeSerial(result.getLong(2)),
        Instant.ofEpochMilli(result.getLong(3)),
        result.getLong(4),
        result.getLong(5),
        result.getBytes(6));
  }
}
