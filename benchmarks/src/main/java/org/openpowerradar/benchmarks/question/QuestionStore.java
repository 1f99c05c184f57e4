package org.openpowerradar.benchmarks.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;
import org.openpowerradar.benchmarks.platform.PlatformStore;

/** What the database does for an answer: the statements of the product, every row read. */
final class QuestionStore extends PlatformStore implements AutoCloseable {
  private static final String STREAM = "SELECT id FROM stream WHERE serial = ?";
  private static final String CHUNKS =
      """
      SELECT hr, d FROM reading_chunk WHERE stream = ? AND channel = 1 AND hr >= ? AND hr < ?
      """;
  private static final String BUCKETS =
      """
      SELECT ts, measured_s, repaired_s, off_s, missing_s, raw_ms, raw_min, raw_max
      FROM bucket_15 WHERE stream = ? AND channel = 1 AND ts >= ? AND ts < ? ORDER BY ts
      """;
  private static final String SITE_BUCKETS =
      """
      SELECT part, ts, wh, average_w, average_a, peak_w, measured_s, repaired_s, off_s, missing_s
      FROM site_bucket_15 WHERE site = ? AND part IN (0, 1) AND ts >= ? AND ts < ? ORDER BY part, ts
      """;
  private static final String SUMMED =
      """
      SELECT (SELECT COUNT(*) FROM site_rollup WHERE site = ?)
        * (NOT EXISTS (SELECT 1 FROM site_stale WHERE site = ?))
      """;
  private static final String LATEST =
      """
      SELECT serial, at, raw, sequence, rssi FROM latest JOIN stream ON stream.id = latest.stream
      WHERE account = ? AND channel = 1 AND serial IN (%s)
      """;

  private final Connection connection;

  QuestionStore(MeasuredPlatform platform) throws SQLException {
    super(platform);
    connection = connect();
  }

  /** The stream of a sensor. */
  long stream(long serial) {
    return number(STREAM, serial);
  }

  /** Chunks of a stream between two hours since 1970; how many. */
  int chunks(long stream, long fromHour, long endHour) throws SQLException {
    return rows(CHUNKS, stream, fromHour, endHour);
  }

  /** Buckets of a stream between two instants [s since 1970]; how many. */
  int buckets(long stream, long from, long end) throws SQLException {
    return rows(BUCKETS, stream, from, end);
  }

  /** Kept totals of a site between two instants [s since 1970 UTC]; how many. */
  int siteBuckets(long site, long from, long end) throws SQLException {
    return rows(SITE_BUCKETS, site, from, end);
  }

  /** Whether the kept totals of a site are up to date. */
  boolean isSummed(long site) {
    return number(SUMMED, site, site) == 1;
  }

  /** Newest readings of consecutive sensors of an account; how many. */
  int latest(long account, long firstSensor, int sensors) throws SQLException {
    Object[] parameters =
        LongStream.concat(
                LongStream.of(account), LongStream.range(firstSensor, firstSensor + sensors))
            .boxed()
            .toArray();
    return rows(LATEST.formatted("?,".repeat(sensors - 1) + "?"), parameters);
  }

  private int rows(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      try (ResultSet row = statement.executeQuery()) {
        int rows = 0;
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int column = 1; column <= columns; column++) {
            row.getObject(column);
          }
          rows++;
        }
        return rows;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
