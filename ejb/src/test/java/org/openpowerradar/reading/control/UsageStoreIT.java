package org.openpowerradar.reading.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.database.TestDatabase;

class UsageStoreIT {
  private static final long TODAY = 20_000;

  private final DataSource database = TestDatabase.shared().migrated();
  private final UsageStore usage = new UsageStore(database);

  @BeforeEach
  void store() throws SQLException {
    run("INSERT INTO stream (id, account, serial) VALUES (1, 1, 100), (2, 1, 101), (3, 2, 100)");
    chunk(1, TODAY - 5, 10);
    chunk(1, TODAY - 1, 20);
    chunk(2, TODAY - 1, 30);
    chunk(3, TODAY - 1, 40);
    chunk(3, TODAY, 50);
  }

  private void chunk(int stream, long day, int readings) throws SQLException {
    run(
        "INSERT INTO reading_chunk (stream, channel, hr, n, d) VALUES (%d, 1, %d, %d, 'abcd')"
            .formatted(stream, day * 24 + 23, readings));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> counted() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT * FROM account_usage ORDER BY account, day")) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        long ago = TODAY - row.getLong("day");
        rows.add(
            "%d: %d days ago %d in %d bytes"
                .formatted(
                    row.getLong("account"),
                    ago,
                    row.getLong("readings"),
                    row.getLong("stored_bytes")));
      }
      return rows;
    }
  }

  @Test
  void count_whenForTheFirstTime_thenEveryDayButToday() throws SQLException {
    usage.count(TODAY, 0);

    assertEquals(
        List.of(
            "1: 5 days ago 10 in 4 bytes",
            "1: 1 days ago 50 in 8 bytes",
            "2: 1 days ago 40 in 4 bytes"),
        counted());
  }

  @Test
  void count_whenYesterdayWasCounted_thenNothingIsReadAgain() throws SQLException {
    usage.count(TODAY, 0);
    chunk(2, TODAY - 2, 7);

    usage.count(TODAY, 0);

    assertEquals(3, counted().size());
  }

  @Test
  void count_whenTheNextDayComes_thenWhatArrivedLateIsCounted() throws SQLException {
    usage.count(TODAY, 0);
    run("DELETE FROM account_usage WHERE day = " + (TODAY - 1));
    chunk(2, TODAY - 2, 7);
    chunk(2, TODAY - 4, 7);

    usage.count(TODAY, 0);

    assertEquals("1: 2 days ago 7 in 4 bytes", counted().get(1));
    assertEquals(4, counted().size());
  }

  @Test
  void count_whenReadingsAreGone_thenTheirDaysAreForgotten() throws SQLException {
    usage.count(TODAY, (TODAY - 3) * 24);

    assertEquals(2, counted().size());
  }
}
