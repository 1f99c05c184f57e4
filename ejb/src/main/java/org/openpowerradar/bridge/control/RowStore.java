package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.util.List;
import org.hibernate.Session;

/** One statement for many rows that machines write: the driver sends them together. */
final class RowStore {

  private RowStore() {}

  /**
   * Writes rows in their order, in the caller's transaction.
   *
   * @param sql with a parameter for each value of a row
   * @param rows any number; values may be null
   */
  static void write(EntityManager entities, String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                  for (int column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                  }
                  statement.addBatch();
                }
                statement.executeBatch();
              }
            });
  }
}
