package org.openpowerradar.reading.control;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.openpowerradar.reading.entity.DatabaseException;
import org.openpowerradar.reading.entity.RefusedDataException;

/**
 * What the stores of machine tables share: plain SQL in the transaction of the caller, failures
 * sorted into those of the data (SQL state class 22: out of range, too long) and those of the
 * database (all others).
 */
public class SqlStore {
  private static final String DATA_EXCEPTION = "22";
  private static final int LOCK_WAIT_SECONDS = 5;

  /** From here on it is cheaper to prepare a statement on the server than to write digits. */
  private static final int MANY_BYTES = 16_384;

  private final DataSource database;

  protected SqlStore(DataSource database) {
    this.database = database;
  }

  /** Something to do on a connection. */
  protected interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** One row of a result. */
  protected interface Row<T> {
    T read(ResultSet result) throws SQLException;
  }

  protected final <T> T run(String what, Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.with(connection);
    } catch (SQLException failure) {
      throw translate(what, failure);
    }
  }

  /** All rows of {@code sql} with its parameters. */
  protected final <T> List<T> query(String sql, Row<T> row, Object... parameters) {
    return run(
        sql,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return read(statement, row);
          }
        });
  }

  /** Executes {@code sql} with its parameters; returns how many rows it found or changed. */
  protected final int update(String sql, Object... parameters) {
    return run(
        sql,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
          }
        });
  }

  /**
   * One statement for many rows: {@code head} VALUES (...),(...) {@code tail}, at most {@code most}
   * rows at a time. Whole numbers are written into it: a parameter costs ten times as much.
   */
  protected final void insert(String head, String tail, List<Object[]> rows, int most) {
    for (int i = 0; i < rows.size(); i += most) {
      StringBuilder sql = new StringBuilder(head).append(" VALUES ");
      List<Object> parameters = new ArrayList<>();
      for (Object[] row : rows.subList(i, Math.min(rows.size(), i + most))) {
        sql.append(parameters(row, parameters)).append(',');
      }
      sql.setCharAt(sql.length() - 1, ' ');
      sql.append(tail);
      if (parameters.isEmpty()) {
        execute(sql.toString());
      } else {
        insert(sql.toString(), parameters.toArray());
      }
    }
  }

  private void insert(String sql, Object... parameters) {
    run(
        sql,
        connection -> {
          try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            set(statement, parameters);
            return statement.executeUpdate();
          }
        });
  }

  /**
   * On the server if there is much to send: it gets bytes as they are, while the driver writes them
   * into the text of a statement as hexadecimal digits.
   */
  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    int bytes = 0;
    for (Object parameter : parameters) {
      bytes += parameter instanceof byte[] some ? some.length : 0;
    }
    return bytes < MANY_BYTES
        ? connection.prepareStatement(sql)
        : connection.unwrap(JdbcConnection.class).serverPrepareStatement(sql);
  }

  /** Without parameters: the driver need not look for them. */
  private void execute(String sql) {
    run(
        sql,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  private static String parameters(Object[] row, List<Object> parameters) {
    StringJoiner values = new StringJoiner(",", "(", ")");
    for (Object value : row) {
      if (value instanceof Long || value instanceof Integer) {
        values.add(value.toString());
      } else {
        values.add("?");
        parameters.add(value);
      }
    }
    return values.toString();
  }

  /**
   * Changes partitions. Commits at once, so it is called outside of transactions only; waits some
   * seconds at most for queries under way, because whoever comes behind it waits too.
   */
  protected final void ddl(String sql) {
    run(
        sql,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_wait_timeout = " + LOCK_WAIT_SECONDS);
            try {
              return statement.execute(sql);
            } finally {
              statement.execute("SET lock_wait_timeout = DEFAULT");
            }
          }
        });
  }

  /** Placeholders of a list: ?,?,? */
  protected static String marks(int count) {
    return "?,".repeat(count - 1) + "?";
  }

  private static <T> List<T> read(PreparedStatement statement, Row<T> row) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  private static RuntimeException translate(String what, SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith(DATA_EXCEPTION)
        ? new RefusedDataException("the database refuses the data: SQL state " + state)
        : new DatabaseException(beginning(what), failure);
  }

  /** Enough of a statement to know it by, without what it tells. */
  private static String beginning(String sql) {
    int values = sql.indexOf(" VALUES ");
    return (values < 0 ? sql : sql.substring(0, values)).lines().findFirst().orElse(sql);
  }
}
