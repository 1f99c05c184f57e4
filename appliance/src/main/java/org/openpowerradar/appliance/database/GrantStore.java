package org.openpowerradar.appliance.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpowerradar.appliance.host.CannotStartException;

/**
 * Gives the application what it needs and no more: to read and write rows, to do no more with the
 * audit trail than add to it, and to alter and drop partitions of the tables that have some. It may
 * create or drop no table.
 */
public final class GrantStore {
  private static final String PARTITIONED =
      """
      SELECT DISTINCT table_name FROM information_schema.partitions
      WHERE table_schema = DATABASE() AND partition_name IS NOT NULL
      """;

  private static final String TABLES =
      """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
      """;

  private static final String ALL = "SELECT, INSERT, UPDATE, DELETE";

  /** What is chained or signed is never changed; what stands beside it may be forgotten. */
  private static final Map<String, String> AUDIT =
      Map.of(
          "audit_entry", "SELECT, INSERT",
          "audit_checkpoint", "SELECT, INSERT",
          "audit_fact", "SELECT, INSERT, DELETE");

  private static final int NO_SUCH_GRANT = 1141;

  private final String url;
  private final DatabaseUser owner;

  /**
   * Grants on one database.
   *
   * @param url JDBC address
   * @param owner holds the privileges with GRANT OPTION
   */
  public GrantStore(String url, DatabaseUser owner) {
    this.url = url;
    this.owner = owner;
  }

  /** Whether the database answers. */
  public boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /**
   * Grants after a migration; repeats are harmless.
   *
   * @param account who the application logs in as, such as {@code powerradar@127.0.0.1}
   */
  public void grant(String account) {
    String grantee = quoted(account);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String table : names(statement, PARTITIONED)) {
        statement.execute(grant("ALTER, CREATE, DROP", connection, table, grantee));
      }
      for (String table : names(statement, TABLES)) {
        String rights = AUDIT.getOrDefault(table, ALL);
        statement.execute(grant(rights, connection, table, grantee));
      }
      revokeAll(statement, connection.getCatalog(), grantee);
    } catch (SQLException e) {
      throw new CannotStartException(
          "The application could not be granted its rights: " + e.getMessage(), e);
    }
  }

  private static String grant(String rights, Connection connection, String table, String grantee)
      throws SQLException {
    return "GRANT %s ON `%s`.`%s` TO %s".formatted(rights, connection.getCatalog(), table, grantee);
  }

  /** Earlier versions granted everything in the whole database. */
  private static void revokeAll(Statement statement, String database, String grantee)
      throws SQLException {
    try {
      statement.execute("REVOKE %s ON `%s`.* FROM %s".formatted(ALL, database, grantee));
    } catch (SQLException refused) {
      if (refused.getErrorCode() != NO_SUCH_GRANT) {
        throw refused;
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, owner.name(), owner.password());
  }

  private static List<String> names(Statement statement, String query) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static String quoted(String account) {
    String[] parts = account.split("@", 2);
    if (parts.length < 2 || !account.matches("[A-Za-z0-9_.%:@-]+")) {
      throw new CannotStartException("Not a database account of the form user@host: " + account);
    }
    return "'" + parts[0] + "'@'" + parts[1] + "'";
  }
}
