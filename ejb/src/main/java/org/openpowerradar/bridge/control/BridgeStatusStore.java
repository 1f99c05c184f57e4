package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.bridge.entity.BridgeStatus;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.protocol.message.TimeQuality;

/**
 * What bridges last told of themselves: a row each, written by machines. Old bridges tell a little
 * in each frame, so a value that is not told leaves the one before.
 */
public final class BridgeStatusStore {

  private static final String[] COLUMNS = {
    "uptime_s",
    "reconnects",
    "frames_ok",
    "frames_bad",
    "frames_unknown",
    "noise_dbm",
    "queue_length",
    "oldest_age_s",
    "dropped",
    "clock_offset_ms",
    "clock_quality",
    "bytes_sent",
    "firmware_slot",
    "firmware"
  };

  private static final String INSERT =
      "INSERT INTO bridge_status (bridge, received, " + String.join(", ", COLUMNS) + ")";

  private static final String UPDATE =
      "ON DUPLICATE KEY UPDATE received = VALUES(received), "
          + String.join(", ", Arrays.stream(COLUMNS).map(BridgeStatusStore::keep).toList());

  /** Hibernate would read INT UNSIGNED as int, which is too narrow. */
  private static final String SELECT =
      """
      SELECT CAST(bridge AS SIGNED), received, noise_dbm, CAST(reconnects AS SIGNED), firmware,
             CAST(queue_length AS SIGNED), clock_offset_ms, clock_quality
      FROM bridge_status WHERE bridge IN (:bridges)
      """;

  private final EntityManager entities;

  public BridgeStatusStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps what bridges tell, in the caller's transaction. */
  public void write(List<Parcel.Status> told) {
    RowStore.insert(entities, INSERT, UPDATE, told.stream().map(BridgeStatusStore::row).toList());
  }

  /** Returns what bridges last told; those that never told anything are left out. */
  public Map<BridgeSerial, BridgeStatus> find(Collection<BridgeSerial> bridges) {
    Map<BridgeSerial, BridgeStatus> found = new HashMap<>();
    if (bridges.isEmpty()) {
      return found;
    }
    List<?> rows =
        entities
            .createNativeQuery(SELECT)
            .setParameter("bridges", bridges.stream().map(BridgeSerial::value).toList())
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      found.put(new BridgeSerial(((Number) columns[0]).longValue()), status(columns));
    }
    return found;
  }

  private static Object[] row(Parcel.Status told) {
    Stats stats = told.stats();
    TimeQuality quality = stats.clockQuality();
    return new Object[] {
      told.bridge().value(),
      told.received().toEpochMilli(),
      stats.uptimeSeconds(),
      stats.reconnects(),
      stats.framesOk(),
      stats.framesBad(),
      stats.framesUnknown(),
      stats.noiseFloorDbm(),
      stats.queueLength(),
      stats.oldestAgeSeconds(),
      stats.dropped(),
      stats.clockOffsetMillis(),
      quality == null ? null : quality.ordinal(),
      stats.bytesSent(),
      stats.firmwareSlot(),
      stats.firmwareVersion()
    };
  }

  private static BridgeStatus status(Object[] columns) {
    Number quality = (Number) columns[7];
    Number noise = (Number) columns[2];
    return new BridgeStatus(
        Instant.ofEpochMilli(((Number) columns[1]).longValue()),
        noise == null ? null : noise.intValue(),
        whole(columns[3]),
        (String) columns[4],
        whole(columns[5]),
        whole(columns[6]),
        quality == null ? null : TimeQuality.values()[quality.intValue()]);
  }

  private static Long whole(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }

  private static String keep(String column) {
    return column + " = COALESCE(VALUES(" + column + "), " + column + ")";
  }
}
