package org.openpowerradar.node.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.openpowerradar.node.entity.DatabaseState;

/** Looks at the database from outside of all transactions. That it fails is an answer here. */
@Dependent
public class DatabaseStore {
  private static final System.Logger LOGGER = System.getLogger(DatabaseStore.class.getName());

  /** Written by Flyway, whoever started it. */
  private static final String HISTORY =
      "SELECT COUNT(*) FROM flyway_schema_history WHERE version = ? AND success = 1";

  /** Of the application's own user; the connection that asks counts as idle. */
  private static final String CONNECTIONS =
      """
      SELECT SUM(command <> 'Sleep' AND id <> CONNECTION_ID()), COUNT(*)
      FROM information_schema.processlist
      WHERE db = DATABASE() AND user = SUBSTRING_INDEX(USER(), '@', 1)
      """;

  private final DataSource database;
  private final String newest = NewestMigration.version();

  /** Over the data source of the application. */
  @Inject
  public DatabaseStore(DataSource database) {
    this.database = database;
  }

  /** Whether it answers, and has the tables this application needs. */
  public DatabaseState state() {
    try (Connection connection = database.getConnection()) {
      return new DatabaseState(true, isMigrated(connection));
    } catch (SQLException down) {
      LOGGER.log(Level.DEBUG, "The database does not answer: {0}", down.getMessage());
      return DatabaseState.DOWN;
    }
  }

  private boolean isMigrated(Connection connection) {
    try (PreparedStatement question = connection.prepareStatement(HISTORY)) {
      question.setString(1, newest);
      try (ResultSet answer = question.executeQuery()) {
        return answer.next() && answer.getInt(1) > 0;
      }
    } catch (SQLException noHistory) {
      LOGGER.log(Level.DEBUG, "There is no history of migrations: {0}", noHistory.getMessage());
      return false;
    }
  }

  /** How many connections execute a statement ("busy") or wait ("idle"); empty if it is down. */
  public Map<String, Integer> connections() {
    Map<String, Integer> connections = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement question = connection.prepareStatement(CONNECTIONS);
        ResultSet answer = question.executeQuery()) {
      if (answer.next()) {
        int busy = answer.getInt(1);
        connections.put("busy", busy);
        connections.put("idle", answer.getInt(2) - busy);
      }
    } catch (SQLException down) {
      LOGGER.log(Level.DEBUG, "The database cannot be asked: {0}", down.getMessage());
    }
    return connections;
  }
}
