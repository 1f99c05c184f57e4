package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Lets an hour of the journal end now: the open one is made the one before it, with all messages
 * that are not compacted, which the platform then seals, compacts and empties as at every edge of
 * an hour. Messages about the present hour are carried over to it, those about the hour before are
 * compacted.
 */
final class JournalHours {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String LATE = "SELECT COUNT(*) FROM reading_journal WHERE hr = 0";
  private static final String OLDER =
      "SELECT COUNT(*) FROM journal_hour WHERE hr < UNIX_TIMESTAMP() DIV 3600";

  private final RunningPlatform platform;

  JournalHours(RunningPlatform platform) {
    this.platform = platform;
  }

  /** Lets the open hour end when there is something to compact; it has a partition of its own. */
  void end() throws SQLException {
    awaitOne();
    await().atMost(PATIENCE).until(() -> number(LATE) > 0);
    long hour = number("SELECT hr FROM journal_hour WHERE sealed = 0") - 1;
    if (!hasPartition(hour)) {
      execute(
          "ALTER TABLE reading_journal REORGANIZE PARTITION h%d INTO (PARTITION h%d VALUES LESS THAN"
                  .formatted(hour + 1, hour)
              + " (%d), PARTITION h%d VALUES LESS THAN (%d))"
                  .formatted(hour + 1, hour + 1, hour + 2));
    }
    execute(
        "START TRANSACTION",
        "UPDATE journal_hour SET hr = %d WHERE sealed = 0".formatted(hour),
        "UPDATE reading_journal SET hr = %d WHERE hr IN (0, %d)".formatted(hour, hour + 1),
        "COMMIT");
  }

  /** Waits until all hours but the present one are compacted and emptied. */
  void awaitOne() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(() -> number("SELECT COUNT(*) FROM journal_hour") == 1 && number(OLDER) == 0);
  }

  /** The first number that a query returns. */
  long number(String sql) throws SQLException {
    try (Connection connection = EnrolledBridge.database(platform);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean hasPartition(long hour) throws SQLException {
    return number(
            "SELECT COUNT(*) FROM information_schema.partitions WHERE table_schema = DATABASE()"
                + " AND table_name = 'reading_journal' AND partition_name = 'h"
                + hour
                + "'")
        > 0;
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = EnrolledBridge.database(platform);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
