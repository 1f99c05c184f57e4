package org.openpowerradar.benchmarks.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** What of the platform's own tables tells how far it is. */
public final class JournalStore extends PlatformStore {
  private static final long LOOK_NANOS = 100_000_000;
  private static final String STORED =
      "SELECT COALESCE(SUM(high_water), 0) FROM bridge_queue WHERE queue = ?";
  private static final String STORED_OF =
      "SELECT COALESCE(SUM(high_water), 0) FROM bridge_queue WHERE bridge >= ? AND bridge < ?";
  private static final String SEALED = "SELECT COUNT(*) FROM journal_hour WHERE sealed = 1";
  private static final String LATE = "SELECT COALESCE(SUM(n), 0) FROM reading_journal WHERE hr = 0";
  private static final String OPEN_SESSIONS =
      "SELECT COUNT(*) FROM bridge_session WHERE closed_at IS NULL";
  private static final String OPEN = "SELECT MAX(hr) FROM journal_hour WHERE sealed = 0";

  /** Of {@code platform}. */
  public JournalStore(MeasuredPlatform platform) {
    super(platform);
  }

  /** How many records of a queue are durable, over all bridges. */
  public long stored(long queue) {
    return number(STORED, queue);
  }

  /** Returns when every sealed hour is compacted, to some 100 ms. */
  public void awaitCompacted() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement sealed = connection.prepareStatement(SEALED)) {
      while (count(sealed) > 0) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
  }

  private static long count(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** How many records of bridges with consecutive serials are durable. */
  public long stored(long firstBridge, int bridges) {
    return number(STORED_OF, firstBridge, firstBridge + bridges);
  }

  /** Readings of closed hours that wait for the compactor. */
  public long late() {
    return number(LATE);
  }

  /** How many bridges are logged in, as far as is written. */
  public long openSessions() {
    return number(OPEN_SESSIONS);
  }

  /**
   * Seals the open hour of the journal before its time and opens the next, by the statements the
   * compactor uses at the end of the hour; intake must be at rest.
   */
  public void seal() {
    long open = number(OPEN);
    update("UPDATE journal_hour SET sealed = 1 WHERE hr = ? AND sealed = 0", open);
    update("INSERT INTO journal_hour (hr, sealed) VALUES (?, 0)", open + 1);
  }

  /** A global variable of the server. */
  public long variable(String name) {
    return number("SELECT @@global." + name);
  }
}
