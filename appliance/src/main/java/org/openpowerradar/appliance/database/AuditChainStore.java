package org.openpowerradar.appliance.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openpowerradar.account.entity.audit.ChainLink;
import org.openpowerradar.account.entity.audit.Checkpoint;
import org.openpowerradar.account.entity.audit.EntryFacts;
import org.openpowerradar.account.entity.audit.StoredEntry;
import org.openpowerradar.appliance.host.CannotStartException;

/** The audit trail of a database as it is at one moment, read only. */
public final class AuditChainStore implements AutoCloseable {
  private static final String HEAD = "SELECT id, hash FROM audit_head WHERE one = 1";
  private static final String CHECKPOINTS =
      "SELECT id, signed_at, hash, signature FROM audit_checkpoint ORDER BY id";
  private static final String ENTRIES =
      """
      SELECT e.id, e.recorded_at, e.actor, e.account, e.action, e.target, e.facts, e.previous,
        e.hash, f.salt, f.address, f.details
      FROM audit_entry e LEFT JOIN audit_fact f ON f.entry = e.id ORDER BY e.id
      """;

  private final Connection connection;

  /**
   * The newest entry as the platform noted it.
   *
   * @param id 0: there is none
   * @param hash its hash
   */
  public record Head(long id, String hash) {}

  /**
   * Opens a database.
   *
   * @throws CannotStartException if it cannot be read
   */
  public AuditChainStore(String url, DatabaseUser user) {
    try {
      connection = DriverManager.getConnection(url, user.name(), user.password());
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Returns the end of the chain; what is read afterwards is of the same moment. */
  public Head head() {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(HEAD)) {
      row.next();
      return new Head(row.getLong(1), row.getString(2));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Returns the checkpoints the database holds. */
  public List<Checkpoint> checkpoints() {
    List<Checkpoint> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(CHECKPOINTS)) {
      while (row.next()) {
        all.add(new Checkpoint(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
      }
      return all;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Shows every entry by id, one at a time, until it is told to stop. */
  public void walk(Predicate<StoredEntry> each) {
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet row = statement.executeQuery(ENTRIES)) {
        boolean goesOn = true;
        while (goesOn && row.next()) {
          goesOn = each.test(entry(row));
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static StoredEntry entry(ResultSet row) throws SQLException {
    ChainLink link =
        new ChainLink(
            row.getLong(1),
            row.getLong(2),
            row.getString(3),
            row.getLong(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8));
    String salt = row.getString(10);
    EntryFacts facts =
        salt == null ? null : new EntryFacts(salt, row.getString(11), row.getString(12));
    return new StoredEntry(link, row.getString(9), facts);
  }

  private static CannotStartException unreadable(SQLException e) {
    return new CannotStartException("The audit trail cannot be read: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }
}
