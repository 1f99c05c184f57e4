package org.openpowerradar.appliance.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.appliance.host.CannotStartException;

/**
 * Gives the application what it needs and no more: to read and write all rows, and to alter and
 * drop partitions of the tables that have some. It may create or drop no table.
 */
public final class GrantStore {
  private static final String PARTITIONED =
      """
      SELECT DISTINCT table_name FROM information_schema.partitions
      WHERE table_schema = DATABASE() AND partition_name IS NOT NULL
      """;

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
      for (String table : partitioned(statement)) {
        statement.execute(
            "GRANT ALTER, CREATE, DROP ON `%s`.`%s` TO %s"
                .formatted(connection.getCatalog(), table, grantee));
      }
      statement.execute(
          "GRANT SELECT, INSERT, UPDATE, DELETE ON `%s`.* TO %s"
              .formatted(connection.getCatalog(), grantee));
    } catch (SQLException e) {
      throw new CannotStartException(
          "The application could not be granted its rights: " + e.getMessage(), e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, owner.name(), owner.password());
  }

  private static List<String> partitioned(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(PARTITIONED)) {
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
