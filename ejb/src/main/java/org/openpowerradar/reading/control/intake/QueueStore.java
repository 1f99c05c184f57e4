package org.openpowerradar.reading.control.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.MessageLimits;
import org.openpowerradar.protocol.message.QueueMark;
import org.openpowerradar.reading.control.SqlStore;

/** How far each queue of each bridge is durable: what makes a reading count exactly once. */
@Dependent
public class QueueStore extends SqlStore {
  static final int KEPT = 64;

  /** MariaDB makes a table of a list of 1 000 values, scans all queues for it, and locks them. */
  private static final int TOGETHER = 400;

  private static final Duration UNTOUCHED = Duration.ofDays(30);
  private static final String OPEN =
      """
      INSERT INTO bridge_queue (bridge, queue, high_water, touched)
      """;
  private static final String KEEP =
      "ON DUPLICATE KEY UPDATE bridge_queue.queue = bridge_queue.queue";
  private static final String LOCK =
      """
      SELECT bridge, queue, high_water FROM bridge_queue WHERE (bridge, queue) IN (
      """;
  private static final String MOVE =
      """
      ON DUPLICATE KEY UPDATE high_water = VALUES(high_water), touched = VALUES(touched)
      """;
  private static final String NEWEST =
      """
      SELECT bridge, queue, high_water FROM (
        SELECT bridge, queue, high_water, touched,
               ROW_NUMBER() OVER (PARTITION BY bridge ORDER BY touched DESC) AS place
        FROM bridge_queue WHERE bridge IN (%s)) AS placed
      WHERE place <= ? ORDER BY bridge, place
      """;
  private static final String MANY =
      """
      SELECT bridge FROM bridge_queue GROUP BY bridge HAVING COUNT(*) > ?
      """;
  private static final String LAST_KEPT =
      """
      SELECT touched FROM bridge_queue WHERE bridge = ? ORDER BY touched DESC LIMIT ?, 1
      """;
  private static final String FORGET =
      """
      DELETE FROM bridge_queue WHERE bridge = ? AND touched < ? AND touched < ?
      """;
  private static final String GAP =
      """
      INSERT INTO bridge_gap (account, bridge, queue, from_record, to_record, reason, received)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE to_record = GREATEST(to_record, VALUES(to_record))
      """;

  /** Over the data source of the readings. */
  @Inject
  public QueueStore(DataSource database) {
    super(database);
  }

  /** Locks the rows in the order of their keys, until the transaction ends; a new queue is at 0. */
  Map<QueueKey, Long> lock(SortedSet<QueueKey> keys) {
    Map<QueueKey, Long> marks = new TreeMap<>();
    List<QueueKey> all = List.copyOf(keys);
    for (int i = 0; i < all.size(); i += TOGETHER) {
      lock(all.subList(i, Math.min(all.size(), i + TOGETHER)), marks);
    }
    return marks;
  }

  private void lock(List<QueueKey> keys, Map<QueueKey, Long> marks) {
    List<Object[]> rows =
        keys.stream().map(key -> new Object[] {key.bridge().value(), key.queue(), 0, 0}).toList();
    insert(OPEN, KEEP, rows, keys.size());
    query(
        keys.stream()
            .map(key -> "(" + key.bridge().value() + "," + key.queue() + ")")
            .collect(Collectors.joining(",", LOCK, ") FOR UPDATE")),
        result ->
            marks.put(
                new QueueKey(new BridgeSerial(result.getLong(1)), result.getLong(2)),
                result.getLong(3)));
  }

  /** Sets high-water marks of locked rows. */
  void move(Map<QueueKey, Long> marks, long now) {
    List<Object[]> rows =
        marks.entrySet().stream()
            .map(
                mark ->
                    new Object[] {
                      mark.getKey().bridge().value(), mark.getKey().queue(), mark.getValue(), now
                    })
            .toList();
    insert(OPEN, MOVE, rows, TOGETHER);
  }

  /** The queues that bridges used last, newest first: those they may still hold records of. */
  Map<BridgeSerial, List<QueueMark>> open(Collection<BridgeSerial> bridges) {
    Map<BridgeSerial, List<QueueMark>> open = new HashMap<>();
    String serials =
        bridges.stream().map(each -> Long.toString(each.value())).collect(Collectors.joining(","));
    query(
        NEWEST.formatted(serials),
        result ->
            open.computeIfAbsent(new BridgeSerial(result.getLong(1)), bridge -> new ArrayList<>())
                .add(new QueueMark(result.getLong(2), result.getLong(3))),
        MessageLimits.OPEN_QUEUES);
    return open;
  }

  /**
   * Forgets queues that cannot come back: untouched for 30 days, and {@value #KEPT} others of the
   * bridge were used since. A bridge has 8 open at most, and takes turns between them. If one comes
   * back nevertheless, its records are stored anew and each packet still counts once.
   */
  public void forget(Instant now) {
    long old = now.minus(UNTOUCHED).toEpochMilli();
    for (long bridge : query(MANY, row -> row.getLong(1), KEPT)) {
      for (long last : query(LAST_KEPT, row -> row.getLong(1), bridge, KEPT - 1)) {
        update(FORGET, bridge, last, old);
      }
    }
  }

  /** Writes down what a bridge says it lost: the part of {@code lost} from {@code from} on. */
  void lose(long account, QueueKey key, long from, Dropped lost, long received) {
    update(
        GAP,
        account,
        key.bridge().value(),
        key.queue(),
        from,
        lost.to(),
        lost.reason().code(),
        received);
  }
}
