package org.openpowerradar.reading.control.chunk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.SqlStore;
import org.openpowerradar.reading.control.journal.JournalContents.BridgeKey;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.SpansBuilder;

/** When bridges were listening, an hour a row. */
@Dependent
public class HeardStore extends SqlStore {
  private static final String LOAD =
      """
      SELECT hr, d, bridge FROM bridge_heard
      WHERE account = ? AND hr >= ? AND hr < ? AND bridge IN (
      """;
  private static final String BEFORE =
      """
      SELECT COALESCE(MAX(hr), ?) FROM bridge_heard WHERE account = ? AND bridge = ? AND hr < ?
      """;
  private static final String BEHIND =
      """
      SELECT COALESCE(MIN(hr), ?) FROM bridge_heard WHERE account = ? AND bridge = ? AND hr > ?
      """;
  private static final String SAVE = "INSERT INTO bridge_heard (account, bridge, hr, d)";
  private static final String OVERWRITE = "ON DUPLICATE KEY UPDATE d = VALUES(d)";

  /** Over the data source of the readings. */
  @Inject
  public HeardStore(DataSource database) {
    super(database);
  }

  /** Spans of one bridge by hour, from one hour to another (without it). */
  TreeMap<Long, Spans> byHour(BridgeKey bridge, long from, long to) {
    TreeMap<Long, Spans> hours = new TreeMap<>();
    query(
        LOAD + "?)",
        row -> {
          SpansBuilder spans = new SpansBuilder();
          SpanCodec.decode(Hours.start(row.getLong(1)), row.getBytes(2), spans);
          return hours.put(row.getLong(1), spans.build());
        },
        bridge.account(),
        Math.max(0, from),
        to,
        bridge.bridge());
    return hours;
  }

  /** The nearest hour with spans before {@code hour}, or behind it; else that hour itself. */
  long nearest(BridgeKey bridge, long hour, boolean isBehind) {
    return query(
            isBehind ? BEHIND : BEFORE,
            row -> row.getLong(1),
            hour,
            bridge.account(),
            bridge.bridge(),
            hour)
        .get(0);
  }

  /** Adds spans of some bridges, each counted from its own first hour on. */
  void load(long account, Map<Long, Long> bridges, long[] hours, SpansBuilder into) {
    Collection<Long> serials = bridges.keySet();
    Object[] parameters = new Object[serials.size() + 3];
    parameters[0] = account;
    parameters[1] = Math.max(0, hours[0]);
    parameters[2] = hours[1];
    int next = 3;
    for (Long serial : serials) {
      parameters[next++] = serial;
    }
    query(
        LOAD + marks(serials.size()) + ")",
        row -> {
          if (row.getLong(1) >= bridges.get(row.getLong(3))) {
            SpanCodec.decode(Hours.start(row.getLong(1)), row.getBytes(2), into);
          }
          return null;
        },
        parameters);
  }

  /** Writes spans of one bridge by hour. */
  void save(BridgeKey bridge, Map<Long, Spans> hours) {
    List<Object[]> rows =
        hours.entrySet().stream()
            .map(
                hour ->
                    new Object[] {
                      bridge.account(),
                      bridge.bridge(),
                      hour.getKey(),
                      SpanCodec.encode(Hours.start(hour.getKey()), hour.getValue())
                    })
            .toList();
    insert(SAVE, OVERWRITE, rows, 200);
  }
}
