package org.openpowerradar.benchmarks.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/** The database of the platform, as the owner of its tables sees it. */
public class PlatformStore {
  private final String url;
  private final Properties user = new Properties();

  /** Over the database of {@code platform}. */
  public PlatformStore(MeasuredPlatform platform) {
    url = platform.endpoint("db.jdbc.url");
    user.setProperty("user", platform.credential("db.migration.user"));
    user.setProperty("password", platform.credential("db.migration.password"));
    user.setProperty("allowLoadLocalInfile", "true");
  }

  protected final Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user);
  }

  /** Executes a statement; returns how many rows it changed. */
  protected final int update(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the first row. */
  protected final long number(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  protected static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
