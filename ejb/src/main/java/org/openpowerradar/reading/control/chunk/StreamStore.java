package org.openpowerradar.reading.control.chunk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openpowerradar.reading.control.SensorKey;
import org.openpowerradar.reading.control.SqlStore;
import org.openpowerradar.reading.control.journal.JournalContents.BridgeKey;
import org.openpowerradar.reading.entity.StreamId;

/** Streams and the bridges that feed them. */
@Dependent
public class StreamStore extends SqlStore {
  private static final int MOST = 500;
  private static final String FIND =
      """
      SELECT account, serial, id FROM stream WHERE (account, serial) IN (
      """;
  private static final String CREATE = "INSERT INTO stream (account, serial)";
  private static final String KEEP = "ON DUPLICATE KEY UPDATE stream.account = stream.account";
  private static final String FED_BY =
      """
      SELECT stream, bridge, since_hr FROM stream_bridge WHERE stream IN (
      """;
  private static final String FED =
      """
      SELECT stream FROM stream_bridge JOIN stream ON stream.id = stream_bridge.stream
      WHERE bridge = ? AND account = ?
      """;
  private static final String FEED = "INSERT INTO stream_bridge (stream, bridge, since_hr)";
  private static final String EARLIER =
      "ON DUPLICATE KEY UPDATE since_hr = LEAST(since_hr, VALUES(since_hr))";

  /** Over the data source of the readings. */
  @Inject
  public StreamStore(DataSource database) {
    super(database);
  }

  /** Streams of those sensors that have one. */
  public Map<SensorKey, StreamId> find(Collection<SensorKey> sensors) {
    return find(sensors, "");
  }

  private Map<SensorKey, StreamId> find(Collection<SensorKey> sensors, String lock) {
    Map<SensorKey, StreamId> streams = new HashMap<>();
    List<SensorKey> all = List.copyOf(sensors);
    for (int i = 0; i < all.size(); i += MOST) {
      List<SensorKey> some = all.subList(i, Math.min(all.size(), i + MOST));
      query(
          FIND + "(?,?),".repeat(some.size() - 1) + "(?,?))" + lock,
          row ->
              streams.put(
                  new SensorKey(row.getLong(1), row.getLong(2)), new StreamId(row.getLong(3))),
          some.stream().flatMap(key -> Stream.of(key.account(), key.serial())).toArray());
    }
    return streams;
  }

  /** Streams of all those sensors; makes the missing ones. */
  public Map<SensorKey, StreamId> findOrCreate(Collection<SensorKey> sensors) {
    Map<SensorKey, StreamId> streams = find(sensors);
    List<SensorKey> missing = new ArrayList<>(sensors);
    missing.removeAll(streams.keySet());
    if (!missing.isEmpty()) {
      insert(
          CREATE,
          KEEP,
          missing.stream().map(key -> new Object[] {key.account(), key.serial()}).toList(),
          MOST);
      // a plain read would not see what another transaction made since this one's snapshot
      streams.putAll(find(missing, " LOCK IN SHARE MODE"));
    }
    return streams;
  }

  /** By stream: its bridges, each with the first hour in which it heard the sensor. */
  Map<StreamId, Map<Long, Long>> bridges(Collection<StreamId> streams) {
    Map<StreamId, Map<Long, Long>> bridges = new HashMap<>();
    List<StreamId> all = List.copyOf(streams);
    for (int i = 0; i < all.size(); i += MOST) {
      List<StreamId> some = all.subList(i, Math.min(all.size(), i + MOST));
      query(
          FED_BY + marks(some.size()) + ")",
          row ->
              bridges
                  .computeIfAbsent(new StreamId(row.getLong(1)), key -> new HashMap<>())
                  .put(row.getLong(2), row.getLong(3)),
          some.stream().map(StreamId::value).toArray());
    }
    return bridges;
  }

  /** Streams of an account that a bridge ever fed. */
  List<StreamId> fedBy(BridgeKey bridge) {
    return query(FED, row -> new StreamId(row.getLong(1)), bridge.bridge(), bridge.account());
  }

  /** A bridge that heard a stream's sensor, first in the hour {@code since}. */
  record Feed(StreamId stream, long bridge, long since) {}

  /** Remembers who heard which sensor, keeping the earliest hour. */
  void feed(List<Feed> feeds) {
    insert(
        FEED,
        EARLIER,
        feeds.stream()
            .map(feed -> new Object[] {feed.stream().value(), feed.bridge(), feed.since()})
            .toList(),
        MOST);
  }
}
