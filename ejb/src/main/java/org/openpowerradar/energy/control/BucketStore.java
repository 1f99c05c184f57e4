package org.openpowerradar.energy.control;

import static java.util.stream.Collectors.groupingBy;

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
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.DatabaseException;
import org.openpowerradar.reading.entity.StreamId;

/**
 * Quarter hour buckets, and the intervals of sensors that were learned. Only known quarter hours
 * have a row.
 */
@Dependent
public class BucketStore {
  private static final int ROWS = 200;
  private static final int COLUMNS = 10;
  private static final int STREAMS = 500;
  private static final String DELETE =
      """
      DELETE FROM bucket_15 WHERE stream = ? AND channel = ? AND ts >= ? AND ts < ?
      """;
  private static final String INSERT =
      """
      INSERT INTO bucket_15
        (stream, channel, ts, measured_s, repaired_s, off_s, missing_s, raw_ms, raw_min, raw_max)
      VALUES
      """;
  private static final String LOAD =
      """
      SELECT ts, measured_s, repaired_s, off_s, missing_s, raw_ms, raw_min, raw_max, stream
      FROM bucket_15 WHERE channel = ? AND ts >= ? AND ts < ? AND stream IN (
      """;
  private static final String PERIODS =
      """
      SELECT valid_from, period_ms FROM stream_period WHERE stream = ?
      """;
  private final DataSource database;

  /** Over the data source of the readings. */
  @Inject
  public BucketStore(DataSource database) {
    this.database = database;
  }

  /** A channel of a stream. */
  public record Track(StreamId stream, Channel channel) {}

  /** Replaces what is kept from the first to the last of {@code buckets}. */
  void replace(Track track, Grid grid, Collection<Bucket> buckets) {
    List<Bucket> known = buckets.stream().filter(Bucket::isKnown).toList();
    run(
        "replace buckets",
        connection -> {
          delete(connection, track, grid);
          for (int i = 0; i < known.size(); i += ROWS) {
            insert(connection, track, known.subList(i, Math.min(known.size(), i + ROWS)));
          }
          return null;
        });
  }

  /** What is kept of some tracks over a span, each in order; one statement a channel. */
  Map<Track, List<Bucket>> load(List<Track> tracks, Grid grid) {
    Map<Track, List<Bucket>> buckets = new HashMap<>();
    Map<Channel, List<Track>> channels = tracks.stream().collect(groupingBy(Track::channel));
    channels.forEach(
        (channel, some) -> {
          for (int i = 0; i < some.size(); i += STREAMS) {
            load(channel, some.subList(i, Math.min(some.size(), i + STREAMS)), grid, buckets);
          }
        });
    return buckets;
  }

  private void load(Channel channel, List<Track> tracks, Grid grid, Map<Track, List<Bucket>> into) {
    String sql = LOAD + "?,".repeat(tracks.size() - 1) + "?) ORDER BY stream, ts";
    run(
        "load buckets",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, channel.code());
            statement.setLong(2, grid.from() / 1000);
            statement.setLong(3, (grid.to() + 999) / 1000);
            for (int i = 0; i < tracks.size(); i++) {
              statement.setLong(4 + i, tracks.get(i).stream().value());
            }
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                Track track = new Track(new StreamId(row.getLong(9)), channel);
                into.computeIfAbsent(track, key -> new ArrayList<>()).add(bucket(row));
              }
            }
            return null;
          }
        });
  }

  /**
   * Learned intervals T [ms] of a stream, by the instant from which they hold [ms since 1970 UTC].
   */
  NavigableMap<Long, Long> periods(StreamId stream) {
    return run(
        "load periods",
        connection -> {
          NavigableMap<Long, Long> periods = new TreeMap<>();
          try (PreparedStatement statement = connection.prepareStatement(PERIODS)) {
            statement.setLong(1, stream.value());
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                periods.put(row.getLong(1) * 1000, row.getLong(2));
              }
            }
          }
          return periods;
        });
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T run(String what, Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.with(connection);
    } catch (SQLException failure) {
      throw new DatabaseException(what, failure);
    }
  }

  private static void delete(Connection connection, Track track, Grid grid) throws SQLException {
    try (PreparedStatement statement = statement(connection, DELETE, track, grid)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement statement(
      Connection connection, String sql, Track track, Grid grid) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setLong(1, track.stream().value());
    statement.setInt(2, track.channel().code());
    statement.setLong(3, grid.from() / 1000);
    statement.setLong(4, grid.to() / 1000);
    return statement;
  }

  private static void insert(Connection connection, Track track, List<Bucket> buckets)
      throws SQLException {
    String row = "(" + "?,".repeat(COLUMNS - 1) + "?)";
    String sql = INSERT + (row + ",").repeat(buckets.size() - 1) + row;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < buckets.size(); i++) {
        set(statement, i * COLUMNS, track, buckets.get(i));
      }
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int column, Track track, Bucket bucket)
      throws SQLException {
    Coverage coverage = bucket.coverage();
    statement.setLong(column + 1, track.stream().value());
    statement.setInt(column + 2, track.channel().code());
    statement.setLong(column + 3, bucket.start() / 1000);
    statement.setInt(column + 4, coverage.measuredSeconds());
    statement.setInt(column + 5, coverage.repairedSeconds());
    statement.setInt(column + 6, coverage.offSeconds());
    statement.setInt(column + 7, coverage.missingSeconds());
    statement.setLong(column + 8, bucket.rawMillis());
    statement.setLong(column + 9, bucket.rawMin());
    statement.setLong(column + 10, bucket.rawMax());
  }

  private static Bucket bucket(ResultSet row) throws SQLException {
    Coverage coverage = new Coverage(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5));
    return new Bucket(
        row.getLong(1) * 1000, coverage, row.getLong(6), row.getLong(7), row.getLong(8));
  }
}
