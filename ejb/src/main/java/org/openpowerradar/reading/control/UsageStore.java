package org.openpowerradar.reading.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/**
 * What each account stores, by days (UTC) of its readings. Counting reads the chunks themselves, so
 * it is done once a day and kept: at first for everything there is, then for the last two days.
 */
@Dependent
public class UsageStore extends SqlStore {
  private static final int HOURS = 24;
  private static final String ANY = "SELECT 1 FROM account_usage LIMIT 1";
  private static final String DONE = "SELECT 1 FROM account_usage WHERE day = ? LIMIT 1";
  private static final String COUNT =
      """
      INSERT INTO account_usage (account, day, readings, stored_bytes)
      SELECT s.account, c.hr DIV 24, SUM(c.n), SUM(LENGTH(c.d))
      FROM reading_chunk c JOIN stream s ON s.id = c.stream
      WHERE c.hr >= ? AND c.hr < ?
      GROUP BY s.account, c.hr DIV 24
      ON DUPLICATE KEY UPDATE readings = VALUES(readings), stored_bytes = VALUES(stored_bytes)
      """;
  private static final String FORGET = "DELETE FROM account_usage WHERE day < ?";

  @Inject
  public UsageStore(DataSource database) {
    super(database);
  }

  /**
   * Counts whole days up to and without {@code today} if yesterday was not counted yet, and forgets
   * days whose readings are gone.
   *
   * @param today days since 1970 UTC
   * @param firstHour the first hour since 1970 UTC of which readings are kept
   */
  public void count(long today, long firstHour) {
    if (!query(DONE, row -> row.getInt(1), today - 1).isEmpty()) {
      return;
    }
    boolean counted = !query(ANY, row -> row.getInt(1)).isEmpty();
    long from = counted ? (today - 2) * HOURS : firstHour;
    update(COUNT, from, today * HOURS);
    update(FORGET, firstHour / HOURS);
  }
}
