package org.openpowerradar.reading.control.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.openpowerradar.reading.control.SqlStore;

/** How far compaction is behind; reads the late lane, which is short, and a row an hour. */
@Dependent
public class LagStore extends SqlStore {
  private static final String LAG =
      """
      SELECT (SELECT MIN(received) FROM reading_journal WHERE hr = 0), MIN(hr),
        MIN(CASE WHEN sealed = 1 THEN hr END), COALESCE(SUM(sealed = 1), 0)
      FROM journal_hour WHERE sealed < 2
      """;

  /** Over the data source of the readings. */
  @Inject
  public LagStore(DataSource database) {
    super(database);
  }

  /**
   * As of now.
   *
   * @throws org.openpowerradar.reading.entity.DatabaseException if the database fails
   */
  public JournalLag lag() {
    return query(LAG, LagStore::lag).get(0);
  }

  private static JournalLag lag(ResultSet row) throws SQLException {
    return new JournalLag(optional(row, 1), optional(row, 2), optional(row, 3), row.getInt(4));
  }

  private static OptionalLong optional(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
