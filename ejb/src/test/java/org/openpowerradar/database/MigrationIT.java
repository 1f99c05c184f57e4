package org.openpowerradar.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MigrationIT {
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
