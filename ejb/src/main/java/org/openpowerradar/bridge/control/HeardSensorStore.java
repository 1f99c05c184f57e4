package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.bridge.entity.HeardSensor;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorHeard;

/** Which sensors a bridge hears and how well: a row each, written by machines. */
public final class HeardSensorStore {

  private static final String INSERT =
      "INSERT INTO bridge_sensor_heard (bridge, sensor, rssi, last_heard, packets)";

  private static final String UPDATE =
      "ON DUPLICATE KEY UPDATE rssi = VALUES(rssi), last_heard = VALUES(last_heard),"
          + " packets = VALUES(packets)";

  /** Hibernate would read INT UNSIGNED as int, which is too narrow. */
  private static final String OF_BRIDGE =
      """
      SELECT CAST(sensor AS SIGNED), rssi, last_heard, CAST(packets AS SIGNED)
      FROM bridge_sensor_heard
      WHERE bridge = :bridge AND last_heard >= :since ORDER BY rssi DESC, sensor
      """;

  private static final String COUNTS =
      """
      SELECT CAST(bridge AS SIGNED), COUNT(*) FROM bridge_sensor_heard
      WHERE bridge IN (:bridges) AND last_heard >= :since GROUP BY bridge
      """;

  private final EntityManager entities;

  public HeardSensorStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps which sensors bridges have heard since their last reports. */
  public void write(List<Parcel.Status> told) {
    RowStore.insert(
        entities,
        INSERT,
        UPDATE,
        told.stream()
            .flatMap(
                each ->
                    each.stats().sensors().stream()
                        .filter(sensor -> sensor.count() > 0)
                        .sorted(Comparator.comparingLong(sensor -> sensor.sensor().value()))
                        .map(sensor -> row(each, sensor)))
            .toList());
  }

  /** Returns the sensors that a bridge has heard since a moment, strongest first. */
  public List<HeardSensor> find(BridgeSerial bridge, Instant since) {
    List<?> rows =
        entities
            .createNativeQuery(OF_BRIDGE)
            .setParameter("bridge", bridge.value())
            .setParameter("since", since.toEpochMilli())
            .getResultList();
    return rows.stream().map(row -> heard((Object[]) row)).toList();
  }

  /** Returns how many sensors each bridge has heard since a moment; none: left out. */
  public Map<BridgeSerial, Integer> counts(Collection<BridgeSerial> bridges, Instant since) {
    Map<BridgeSerial, Integer> counts = new HashMap<>();
    if (bridges.isEmpty()) {
      return counts;
    }
    List<?> rows =
        entities
            .createNativeQuery(COUNTS)
            .setParameter("bridges", bridges.stream().map(BridgeSerial::value).toList())
            .setParameter("since", since.toEpochMilli())
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      counts.put(new BridgeSerial(whole(columns[0])), (int) whole(columns[1]));
    }
    return counts;
  }

  private static Object[] row(Parcel.Status told, SensorHeard sensor) {
    return new Object[] {
      told.bridge().value(),
      sensor.sensor().value(),
      sensor.rssiMean(),
      told.received().toEpochMilli(),
      sensor.count()
    };
  }

  private static HeardSensor heard(Object[] columns) {
    return new HeardSensor(
        new SensorSerial(whole(columns[0])),
        (int) whole(columns[1]),
        Instant.ofEpochMilli(whole(columns[2])),
        whole(columns[3]));
  }

  private static long whole(Object column) {
    return ((Number) column).longValue();
  }
}
