package org.openpowerradar.security.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.entity.EventCount;
import org.openpowerradar.security.entity.EventQuery;
import org.openpowerradar.security.entity.SecurityEvent;

/**
 * Security events: a row per account, kind, address, bridge and hour, written by machines. An
 * account has so many rows an hour at most, then one row that counts the rest.
 */
public final class EventStore {

  /** The account of events that are nobody's in particular. */
  public static final long NOBODY = 0;

  private static final long HOUR_MILLIS = 3_600_000;
  private static final int TOGETHER = 10_000;

  private static final String OWNERS =
      "SELECT CAST(serial AS SIGNED), account FROM bridge WHERE serial IN (:bridges)";
  private static final String ROWS =
      "SELECT COUNT(*) FROM security_event WHERE hr = :hr AND account = :account";
  private static final String ADD =
      """
      INSERT INTO security_event
        (hr, account, kind, address, bridge, sensor, first_at, last_at, times, proven)
      VALUES (:hr, :account, :kind, :address, :bridge, :sensor, :first, :last, :times, :proven)
      ON DUPLICATE KEY UPDATE sensor = COALESCE(VALUES(sensor), sensor),
        first_at = LEAST(first_at, VALUES(first_at)), last_at = GREATEST(last_at, VALUES(last_at)),
        times = times + VALUES(times), proven = proven OR VALUES(proven)
      """;
  private static final String KNOWN =
      """
      SELECT COUNT(*) FROM security_event
      WHERE hr = :hr AND account = :account AND kind = :kind AND address = :address
        AND bridge = :bridge
      """;

  /** Hibernate would read INT UNSIGNED as int, which is too narrow. */
  private static final String FIND =
      """
      SELECT CAST(e.id AS SIGNED), e.kind, e.address, CAST(e.bridge AS SIGNED), b.name,
        CAST(e.sensor AS SIGNED), CAST(e.first_at AS SIGNED), CAST(e.last_at AS SIGNED),
        CAST(e.times AS SIGNED), CAST(e.proven AS SIGNED)
      FROM security_event e LEFT JOIN bridge b ON b.serial = e.bridge AND b.account = e.account
      WHERE e.account = :account AND e.last_at >= :from AND e.last_at < :to AND e.kind IN (:kinds)
        AND (:bridge = 0 OR e.bridge = :bridge)
      ORDER BY e.last_at DESC, e.id DESC
      """;

  private static final String COUNT =
      """
      SELECT kind, CAST(SUM(IF(last_at >= :day, times, 0)) AS SIGNED),
        CAST(SUM(IF(last_at >= :week, times, 0)) AS SIGNED), CAST(SUM(times) AS SIGNED)
      FROM security_event WHERE account = :account AND last_at >= :month GROUP BY kind
      """;
  private static final String FORGET =
      "DELETE FROM security_event WHERE hr < :hr ORDER BY hr LIMIT " + TOGETHER;

  private final EntityManager entities;

  public EventStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps signals in the caller's transaction; those that are too many are counted in one row. */
  public void keep(Collection<Signal> signals, int rowsPerHour) {
    Map<BridgeSerial, Long> owners = owners(signals);
    Map<List<Long>, Long> rows = new HashMap<>();
    for (Signal signal : signals) {
      long hour = signal.last().toEpochMilli() / HOUR_MILLIS;
      long account = owners.getOrDefault(signal.bridge(), NOBODY);
      List<Long> place = List.of(hour, account);
      long before = rows.computeIfAbsent(place, key -> count(hour, account));
      boolean fits = before < rowsPerHour || isKnown(hour, account, signal);
      if (add(hour, account, fits ? signal : more(signal)) == 1) {
        rows.put(place, before + 1);
      }
    }
  }

  private Map<BridgeSerial, Long> owners(Collection<Signal> signals) {
    Set<Long> bridges =
        signals.stream()
            .map(Signal::bridge)
            .filter(Objects::nonNull)
            .map(BridgeSerial::value)
            .collect(Collectors.toSet());
    Map<BridgeSerial, Long> owners = new HashMap<>();
    if (!bridges.isEmpty()) {
      List<?> rows =
          entities.createNativeQuery(OWNERS).setParameter("bridges", bridges).getResultList();
      for (Object row : rows) {
        Object[] columns = (Object[]) row;
        owners.put(new BridgeSerial(whole(columns[0])), whole(columns[1]));
      }
    }
    return owners;
  }

  private long count(long hour, long account) {
    return whole(
        entities
            .createNativeQuery(ROWS)
            .setParameter("hr", hour)
            .setParameter("account", account)
            .getSingleResult());
  }

  private boolean isKnown(long hour, long account, Signal signal) {
    return whole(key(KNOWN, hour, account, signal).getSingleResult()) > 0;
  }

  private Query key(String sql, long hour, long account, Signal signal) {
    return entities
        .createNativeQuery(sql)
        .setParameter("hr", hour)
        .setParameter("account", account)
        .setParameter("kind", signal.kind().name())
        .setParameter("address", signal.address())
        .setParameter("bridge", signal.bridge() == null ? 0 : signal.bridge().value());
  }

  private int add(long hour, long account, Signal signal) {
    return key(ADD, hour, account, signal)
        .setParameter("sensor", signal.sensor() == null ? null : signal.sensor().value())
        .setParameter("first", signal.first().toEpochMilli())
        .setParameter("last", signal.last().toEpochMilli())
        .setParameter("times", signal.count())
        .setParameter("proven", signal.proven())
        .executeUpdate();
  }

  private static Signal more(Signal signal) {
    return new Signal(
        SignalKind.OVERFLOW, "", null, null, signal.first(), signal.last(), signal.count(), false);
  }

  /** Returns events of an account, or of {@link #NOBODY}, newest first. */
  public List<SecurityEvent> find(long account, EventQuery query) {
    if (query.kinds().isEmpty()) {
      return List.of();
    }
    List<?> rows =
        entities
            .createNativeQuery(FIND)
            .setParameter("account", account)
            .setParameter("from", query.from().toEpochMilli())
            .setParameter("to", query.to().toEpochMilli())
            .setParameter("kinds", query.kinds().stream().map(SignalKind::name).toList())
            .setParameter("bridge", query.bridge() == null ? 0 : query.bridge().value())
            .setMaxResults(query.most())
            .getResultList();
    return rows.stream().map(row -> event((Object[]) row)).toList();
  }

  /** Returns how often each kind happened until {@code now}; kinds that did not are left out. */
  public List<EventCount> counts(long account, Instant now) {
    List<?> rows =
        entities
            .createNativeQuery(COUNT)
            .setParameter("account", account)
            .setParameter("day", daysBefore(now, 1))
            .setParameter("week", daysBefore(now, 7))
            .setParameter("month", daysBefore(now, 30))
            .getResultList();
    Map<SignalKind, EventCount> counts = new EnumMap<>(SignalKind.class);
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      SignalKind kind = SignalKind.valueOf((String) columns[0]);
      counts.put(
          kind, new EventCount(kind, whole(columns[1]), whole(columns[2]), whole(columns[3])));
    }
    return List.copyOf(counts.values());
  }

  /** Forgets some of the events before an instant; returns how many. */
  public int forgetBefore(Instant instant) {
    return entities
        .createNativeQuery(FORGET)
        .setParameter("hr", instant.toEpochMilli() / HOUR_MILLIS)
        .executeUpdate();
  }

  private static long daysBefore(Instant now, int days) {
    return now.toEpochMilli() - days * 24 * HOUR_MILLIS;
  }

  private static SecurityEvent event(Object[] columns) {
    long bridge = whole(columns[3]);
    String address = (String) columns[2];
    return new SecurityEvent(
        whole(columns[0]),
        SignalKind.valueOf((String) columns[1]),
        address.isEmpty() ? null : address,
        bridge == 0 ? null : new BridgeSerial(bridge),
        (String) columns[4],
        columns[5] == null ? null : new SensorSerial(whole(columns[5])),
        Instant.ofEpochMilli(whole(columns[6])),
        Instant.ofEpochMilli(whole(columns[7])),
        whole(columns[8]),
        whole(columns[9]) != 0);
  }

  private static long whole(Object column) {
    return ((Number) column).longValue();
  }
}
