package org.openpowerradar.meter.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.reading.entity.DatabaseException;

/** Amounts of meters. Only known intervals have a row. */
@Dependent
public class MeterBucketStore {
  /** No interval is longer [s]. */
  public static final long LONGEST = 31L * 86_400;

  private static final int ROWS = 1_000;
  private static final String LOAD =
      """
      SELECT ts, length_s, amount FROM meter_bucket
      WHERE meter = ? AND ts >= ? AND ts < ? AND ts + length_s > ? ORDER BY ts LIMIT ?
      """;
  private static final String ENDS =
      """
      SELECT b.meter, b.ts, b.length_s, b.amount
      FROM (SELECT meter, MIN(ts) AS first, MAX(ts) AS last FROM meter_bucket
        WHERE meter IN (%s) GROUP BY meter) AS e
      JOIN meter_bucket AS b ON b.meter = e.meter AND b.ts IN (e.first, e.last) ORDER BY b.meter, b.ts
      """;
  private static final String INSERT =
      """
      INSERT INTO meter_bucket (meter, ts, length_s, amount) VALUES
      """;
  private static final String DELETE = "DELETE FROM meter_bucket WHERE meter = ? AND ts IN (";

  private final DataSource database;

  /** Over the data source of the persistence unit, so that both share a transaction. */
  @Inject
  public MeterBucketStore(DataSource database) {
    this.database = database;
  }

  /**
   * At most {@code most} amounts that lie at least partly in a span [s since 1970 UTC], by start.
   */
  public List<MeterBucket> load(MeterId meter, long from, long to, int most) {
    return query(LOAD, meter.value(), Math.max(0, from - LONGEST), to, from, most);
  }

  /** The first and the last amount of each of some meters; left out are those without any. */
  public Map<MeterId, List<MeterBucket>> ends(Collection<MeterId> meters) {
    Map<MeterId, List<MeterBucket>> ends = new HashMap<>();
    if (meters.isEmpty()) {
      return ends;
    }
    String ids = meters.stream().map(MeterId::toString).collect(Collectors.joining(","));
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ENDS.formatted(ids));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ends.computeIfAbsent(new MeterId(row.getLong(1)), key -> new ArrayList<>())
            .add(new MeterBucket(row.getLong(2), row.getInt(3), row.getBigDecimal(4)));
      }
      return ends;
    } catch (SQLException failure) {
      throw new DatabaseException("meter amounts cannot be read", failure);
    }
  }

  /** Takes away the amounts that start at some seconds. */
  void remove(MeterId meter, List<Long> starts) {
    for (int i = 0; i < starts.size(); i += ROWS) {
      List<Long> some = starts.subList(i, Math.min(starts.size(), i + ROWS));
      String sql = DELETE + "?,".repeat(some.size() - 1) + "?)";
      update(sql, Stream.concat(Stream.of(meter.value()), some.stream()).toArray());
    }
  }

  /** Stores amounts that are not there yet. */
  void add(MeterId meter, List<MeterBucket> buckets) {
    for (int i = 0; i < buckets.size(); i += ROWS) {
      List<MeterBucket> some = buckets.subList(i, Math.min(buckets.size(), i + ROWS));
      update(
          INSERT + "(?,?,?,?),".repeat(some.size() - 1) + "(?,?,?,?)",
          some.stream()
              .flatMap(
                  each ->
                      Stream.of(
                          (Object) meter.value(), each.start(), each.seconds(), each.amount()))
              .toArray());
    }
  }

  private List<MeterBucket> query(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      List<MeterBucket> buckets = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          buckets.add(new MeterBucket(row.getLong(1), row.getInt(2), row.getBigDecimal(3)));
        }
      }
      return buckets;
    } catch (SQLException failure) {
      throw new DatabaseException("meter amounts cannot be read", failure);
    }
  }

  private void update(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException("meter amounts cannot be written", failure);
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
