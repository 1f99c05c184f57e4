package org.openpowerradar.node.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openpowerradar.database.TestDatabase;
import org.openpowerradar.node.entity.DatabaseState;

class DatabaseStoreIT {
  private static final String FORGET_THE_NEWEST =
      "DELETE FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1";

  @Test
  void state_whenMigrated_thenReachableAndMigrated() {
    DataSource database = TestDatabase.shared().migrated();

    assertEquals(new DatabaseState(true, true), new DatabaseStore(database).state());
  }

  @Test
  void state_whenTheNewestMigrationIsMissing_thenReachableAndNotMigrated() throws SQLException {
    DataSource database = TestDatabase.shared().migrated();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(FORGET_THE_NEWEST));
    }

    assertEquals(new DatabaseState(true, false), new DatabaseStore(database).state());
  }

  @Test
  void state_whenThereAreNoTables_thenReachableAndNotMigrated() {
    DataSource database = TestDatabase.shared().empty();

    assertEquals(new DatabaseState(true, false), new DatabaseStore(database).state());
  }

  @Test
  void database_whenNobodyAnswers_thenDownAndWithoutFigures() {
    MysqlDataSource nobody = new MysqlDataSource();
    nobody.setUrl("jdbc:mysql://127.0.0.1:1/nothing?connectTimeout=1000");
    DatabaseStore store = new DatabaseStore(nobody);

    assertEquals(DatabaseState.DOWN, store.state());
    assertEquals(Map.of(), store.connections());
  }

  @Test
  void connections_whenOneIsOpenBesides_thenBothAreIdle() throws SQLException {
    DataSource database = TestDatabase.shared().migrated();

    try (Connection another = database.getConnection()) {
      assertTrue(another.isValid(1));
      assertEquals(Map.of("busy", 0, "idle", 2), new DatabaseStore(database).connections());
    }
  }
}
