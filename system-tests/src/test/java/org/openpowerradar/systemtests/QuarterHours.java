package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The quarter hours kept of sensors that transmitted once a second without a loss, against those
 * that follow from the bridge's journal: each reading stands for one second.
 */
final class QuarterHours {
  private static final long SECONDS = 900;
  private static final String KEPT =
      """
      SELECT ts, measured_s, repaired_s, off_s + missing_s, raw_ms, raw_min, raw_max
      FROM bucket_15 JOIN stream ON stream.id = stream WHERE serial = ? AND measured_s > 0
      """;

  private final RunningPlatform platform;

  QuarterHours(RunningPlatform platform) {
    this.platform = platform;
  }

  /** How the seconds of a quarter hour are known, and the raw values that stood in them. */
  private record Quarter(
      long measured, long repaired, long rest, long rawMillis, long lowest, long highest) {
    static Quarter of(long raw) {
      return new Quarter(1, 0, SECONDS - 1, raw * 1000, raw, raw);
    }

    Quarter and(Quarter other) {
      return new Quarter(
          measured + other.measured,
          repaired + other.repaired,
          rest - other.measured,
          rawMillis + other.rawMillis,
          Math.min(lowest, other.lowest),
          Math.max(highest, other.highest));
    }
  }

  /** Compares those of all sensors; returns how many there are. */
  int requireSumsOf(Map<Long, SortedMap<Instant, Long>> sent) throws SQLException {
    int compared = 0;
    for (Map.Entry<Long, SortedMap<Instant, Long>> sensor : sent.entrySet()) {
      Map<Long, Quarter> expected = expected(sensor.getValue());
      assertEquals(expected, kept(sensor.getKey()), "quarter hours of sensor " + sensor.getKey());
      compared += expected.size();
    }
    return compared;
  }

  private static Map<Long, Quarter> expected(SortedMap<Instant, Long> readings) {
    Map<Long, Quarter> quarters = new TreeMap<>();
    readings.forEach(
        (at, raw) ->
            quarters.merge(at.getEpochSecond() / SECONDS * SECONDS, Quarter.of(raw), Quarter::and));
    return quarters;
  }

  private Map<Long, Quarter> kept(long sensor) throws SQLException {
    Map<Long, Quarter> quarters = new TreeMap<>();
    try (Connection connection = EnrolledBridge.database(platform);
        PreparedStatement query = connection.prepareStatement(KEPT)) {
      query.setLong(1, sensor);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          quarters.put(row.getLong(1), quarter(row));
        }
      }
    }
    return quarters;
  }

  private static Quarter quarter(ResultSet row) throws SQLException {
    return new Quarter(
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7));
  }
}
