package org.openpowerradar.reading.control.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.SensorKey;
import org.openpowerradar.reading.control.SqlStore;
import org.openpowerradar.reading.control.chunk.StreamStore;
import org.openpowerradar.reading.control.intake.NewestReadings.Newest;
import org.openpowerradar.reading.control.intake.NewestReadings.Source;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.StoredReading;
import org.openpowerradar.reading.entity.StreamId;

/** The newest reading of each stream and channel. An older one never replaces a newer. */
@Dependent
public class LatestStore extends SqlStore {
  private static final int MOST = 500;
  private static final String SAVE =
      """
      INSERT INTO latest (stream, channel, at, raw, sequence, rssi, bridge)
      """;
  private static final String IF_NEWER =
      """
      ON DUPLICATE KEY UPDATE
        raw = IF(VALUES(at) > at, VALUES(raw), raw),
        sequence = IF(VALUES(at) > at, VALUES(sequence), sequence),
        rssi = IF(VALUES(at) > at, VALUES(rssi), rssi),
        bridge = IF(VALUES(at) > at, VALUES(bridge), bridge),
        at = GREATEST(at, VALUES(at))
      """;
  private static final String LOAD =
      """
      SELECT serial, at, raw, sequence FROM latest JOIN stream ON stream.id = latest.stream
      WHERE account = %d AND channel = %d AND serial IN (
      """;

  private final OwnerStore owners;
  private final StreamStore streams;

  /** Over the data source of the readings. */
  @Inject
  public LatestStore(DataSource database, OwnerStore owners, StreamStore streams) {
    super(database);
    this.owners = owners;
    this.streams = streams;
  }

  /** Saves what is newer than kept; readings of bridges without an account are left out. */
  public void save(Map<Source, Newest> readings) {
    var bridges = readings.keySet().stream().map(Source::bridge).distinct().toList();
    if (bridges.isEmpty()) {
      return;
    }
    Map<BridgeSerial, Long> accounts = owners.accounts(bridges);
    Map<Source, SensorKey> sensors = new HashMap<>();
    for (Source source : readings.keySet()) {
      Long account = accounts.get(source.bridge());
      if (account != null) {
        sensors.put(source, new SensorKey(account, source.serial()));
      }
    }
    Map<SensorKey, StreamId> ids = streams.findOrCreate(Set.copyOf(sensors.values()));
    List<Object[]> rows = new ArrayList<>();
    sensors.forEach(
        (source, sensor) -> rows.add(row(ids.get(sensor), source, readings.get(source))));
    rows.sort(Comparator.comparing(row -> (Long) row[0]));
    insert(SAVE, IF_NEWER, rows, MOST);
  }

  /** The newest currents of some sensors of an account; those without a reading are left out. */
  public Map<SensorSerial, StoredReading> load(
      long account, Collection<SensorSerial> sensors, Channel channel) {
    Map<SensorSerial, StoredReading> readings = new HashMap<>();
    if (!sensors.isEmpty()) {
      Object[] serials = sensors.stream().map(SensorSerial::value).toArray();
      query(
          LOAD.formatted(account, channel.code()) + marks(serials.length) + ")",
          row -> readings.put(new SensorSerial(row.getLong(1)), reading(row)),
          serials);
    }
    return readings;
  }

  private static StoredReading reading(ResultSet row) throws SQLException {
    return new StoredReading(Instant.ofEpochMilli(row.getLong(2)), row.getLong(3), row.getInt(4));
  }

  private static Object[] row(StreamId stream, Source source, Newest newest) {
    return new Object[] {
      stream.value(),
      source.channel().code(),
      newest.at(),
      newest.raw(),
      newest.sequence(),
      newest.rssi(),
      source.bridge().value()
    };
  }
}
