package org.openpowerradar.energy.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
  private static final int ROWS = 500;
  private static final int COLUMNS = 10;
  private static final int STREAMS = 500;
  private static final String DELETE =
      """
      DELETE FROM bucket_15 WHERE stream = ? AND channel = ? AND ts = ?
      """;
  private static final String SAVE =
      """
      INSERT INTO bucket_15
        (stream, channel, ts, measured_s, repaired_s, off_s, missing_s, raw_ms, raw_min, raw_max)
      VALUES
      """;
  private static final String OVERWRITE =
      """
       ON DUPLICATE KEY UPDATE measured_s = VALUES(measured_s), repaired_s = VALUES(repaired_s),
        off_s = VALUES(off_s), missing_s = VALUES(missing_s), raw_ms = VALUES(raw_ms),
        raw_min = VALUES(raw_min), raw_max = VALUES(raw_max)
      """;
  private static final String LOAD =
      """
      SELECT ts, measured_s, repaired_s, off_s, missing_s, raw_ms, raw_min, raw_max, stream
      FROM bucket_15 WHERE channel = ? AND ts >= ? AND ts < ? AND stream IN (
      """;
  private static final String PERIODS =
      """
      SELECT valid_from, period_ms, stream FROM stream_period WHERE stream IN (
      """;
  private final DataSource database;

  /** Over the data source of the readings. */
  @Inject
  public BucketStore(DataSource database) {
    this.database = database;
  }

  /** A channel of a stream. */
  public record Track(StreamId stream, Channel channel) {}

  /** One bucket for each quarter hour of a span of a track. */
  record Sums(Track track, Grid grid, List<Bucket> buckets) {}

  private record Row(Track track, Bucket bucket) {}

  /**
   * Replaces what is kept of the spans of {@code sums}, which tell no track twice. Only what
   * differs is written: as a rule most of an hour's neighbours stay.
   */
  void replace(List<Sums> sums) {
    Map<Track, List<Bucket>> kept = kept(sums);
    List<Row> changed = new ArrayList<>();
    List<Row> gone = new ArrayList<>();
    for (Sums each : sums) {
      Map<Long, Bucket> before = new HashMap<>();
      kept.getOrDefault(each.track(), List.of())
          .forEach(bucket -> before.put(bucket.start(), bucket));
      for (Bucket bucket : each.buckets()) {
        Bucket old = before.get(bucket.start());
        if (bucket.isKnown() && !bucket.equals(old)) {
          changed.add(new Row(each.track(), bucket));
        } else if (!bucket.isKnown() && old != null) {
          gone.add(new Row(each.track(), bucket));
        }
      }
    }
    write(changed, gone);
  }

  private Map<Track, List<Bucket>> kept(List<Sums> sums) {
    Map<Track, List<Bucket>> kept = new HashMap<>();
    sums.stream()
        .collect(groupingBy(Sums::grid, mapping(Sums::track, toList())))
        .forEach((grid, tracks) -> kept.putAll(load(tracks, grid)));
    return kept;
  }

  private void write(List<Row> changed, List<Row> gone) {
    run(
        "replace buckets",
        connection -> {
          for (Row row : gone) {
            delete(connection, row);
          }
          for (int i = 0; i < changed.size(); i += ROWS) {
            save(connection, changed.subList(i, Math.min(changed.size(), i + ROWS)));
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
   * Learned intervals T [ms] of streams that have any, by the instant from which they hold [ms
   * since 1970 UTC].
   */
  Map<StreamId, NavigableMap<Long, Long>> periods(List<StreamId> streams) {
    Map<StreamId, NavigableMap<Long, Long>> periods = new HashMap<>();
    for (int i = 0; i < streams.size(); i += STREAMS) {
      load(streams.subList(i, Math.min(streams.size(), i + STREAMS)), periods);
    }
    return periods;
  }

  private void load(List<StreamId> streams, Map<StreamId, NavigableMap<Long, Long>> into) {
    run(
        "load periods",
        connection -> {
          String sql = PERIODS + "?,".repeat(streams.size() - 1) + "?)";
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < streams.size(); i++) {
              statement.setLong(1 + i, streams.get(i).value());
            }
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                into.computeIfAbsent(new StreamId(row.getLong(3)), key -> new TreeMap<>())
                    .put(row.getLong(1) * 1000, row.getLong(2));
              }
            }
          }
          return null;
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

  private static void delete(Connection connection, Row row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
      statement.setLong(1, row.track().stream().value());
      statement.setInt(2, row.track().channel().code());
      statement.setLong(3, row.bucket().start() / 1000);
      statement.executeUpdate();
    }
  }

  private static void save(Connection connection, List<Row> rows) throws SQLException {
    String row = "(" + "?,".repeat(COLUMNS - 1) + "?)";
    String sql = SAVE + (row + ",").repeat(rows.size() - 1) + row + OVERWRITE;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows.size(); i++) {
        set(statement, i * COLUMNS, rows.get(i).track(), rows.get(i).bucket());
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
