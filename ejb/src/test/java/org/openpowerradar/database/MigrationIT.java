package org.openpowerradar.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MigrationIT {
  @Test
  void server_whenStarted_thenIsTheOneAskedFor() throws SQLException {
    boolean wantsMariaDb = !"mysql".equals(System.getProperty("powerradar.database"));
    DataSource database = TestDatabase.shared().empty();

    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT VERSION()")) {
      result.next();
      assertEquals(wantsMariaDb, result.getString(1).contains("MariaDB"), result.getString(1));
    }
  }

  @Test
  void migrated_whenEmpty_thenOneJournalHourIsOpen() throws SQLException {
    DataSource database = TestDatabase.shared().migrated();

    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT COUNT(*) FROM journal_hour WHERE sealed = 0")) {
      result.next();
      assertEquals(1, result.getInt(1));
    }
  }
}
