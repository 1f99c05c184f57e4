package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.openpowerradar.protocol.signal.SignalKind;

/** The signs of intruders that the platform has kept. */
record SecurityEventRows(RunningPlatform platform) {
  private static final Duration DETECTED_WITHIN = Duration.ofSeconds(60);
  private static final String OF_KIND =
      """
      SELECT COUNT(*) FROM security_event
      WHERE kind = ? AND last_at >= ? AND (bridge = ? OR ? = 0)
      """;

  /** About bridges that no test made. */
  private static final String OF_DEMO =
      """
      SELECT COUNT(*) FROM security_event e JOIN bridge b ON b.serial = e.bridge
      WHERE b.name <> 'Test bridge' AND e.last_at >= ?
      """;

  /** Whether something of a kind was kept since an instant; about a bridge, or any if that is 0. */
  boolean has(SignalKind kind, Instant since, long bridge) throws SQLException {
    try (Connection connection = EnrolledBridge.database(platform);
        PreparedStatement query = connection.prepareStatement(OF_KIND)) {
      query.setString(1, kind.name());
      query.setLong(2, since.toEpochMilli());
      query.setLong(3, bridge);
      query.setLong(4, bridge);
      return number(query) > 0;
    }
  }

  /** How long after an instant something of a kind is kept; fails after a minute. */
  Duration detected(SignalKind kind, Instant since, long bridge) {
    await()
        .alias(kind + " about " + bridge)
        .atMost(DETECTED_WITHIN)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> has(kind, since, bridge));
    return Duration.between(since, Instant.ofEpochMilli(System.currentTimeMillis()));
  }

  /** How many rows the demo's bridges have of what happened since an instant. */
  long ofDemoBridges(Instant since) throws SQLException {
    try (Connection connection = EnrolledBridge.database(platform);
        PreparedStatement query = connection.prepareStatement(OF_DEMO)) {
      query.setLong(1, since.toEpochMilli());
      return number(query);
    }
  }

  /** How many rows a bridge has. */
  long of(long bridge) throws SQLException {
    try (Connection connection = EnrolledBridge.database(platform);
        PreparedStatement query =
            connection.prepareStatement("SELECT COUNT(*) FROM security_event WHERE bridge = ?")) {
      query.setLong(1, bridge);
      return number(query);
    }
  }

  private static long number(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
