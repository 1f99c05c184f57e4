package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** The sessions of bridges: found, told what they carried, and forgotten. */
public final class SessionStore {

  private static final String NEWEST_FIRST =
      "SELECT s FROM BridgeSession s WHERE s.bridge = :bridge ORDER BY s.openedAt DESC, s.id";

  private static final String BETWEEN =
      """
      SELECT s FROM BridgeSession s
      WHERE s.bridge = :bridge AND s.openedAt >= :from AND s.openedAt < :to
      ORDER BY s.openedAt DESC, s.id
      """;

  /** The last session of a bridge stays: from it follows how well the bridge is protected. */
  private static final String FORGOTTEN =
      """
      SELECT s.id FROM BridgeSession s
      WHERE s.closedAt < :before
        AND NOT EXISTS (SELECT b FROM Bridge b WHERE b.serial = s.bridge AND b.lastSession = s.id)
      """;

  private static final String SOME = "SELECT s FROM BridgeSession s WHERE s.id IN :sessions";

  private static final String KNOWN = "SELECT s.id FROM BridgeSession s WHERE s.id IN :sessions";

  private static final String OPEN =
      "SELECT s FROM BridgeSession s WHERE s.bridge IN :bridges AND s.closedAt IS NULL";

  /** Not by the entity: that would write its other columns too, and undo an end told meanwhile. */
  private static final String CARRIED =
      """
      UPDATE BridgeSession s SET s.bytesIn = :in, s.bytesOut = :out
      WHERE s.id = :session AND s.closedAt IS NULL
      """;

  private static final String FORGET = "DELETE FROM BridgeSession s WHERE s.id IN (:sessions)";
  private static final int AT_ONCE = 10_000;

  private final EntityManager entities;

  public SessionStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns those of some sessions that were recorded. */
  public List<BridgeSession> find(Collection<Long> sessions) {
    return entities
        .createQuery(SOME, BridgeSession.class)
        .setParameter("sessions", sessions)
        .getResultList();
  }

  /** Returns which of some sessions were recorded. */
  public Set<Long> known(Collection<Long> sessions) {
    return entities
        .createQuery(KNOWN, Long.class)
        .setParameter("sessions", sessions)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Returns the sessions of bridges that have not ended, in no order. */
  public List<BridgeSession> open(Collection<BridgeSerial> bridges) {
    return entities
        .createQuery(OPEN, BridgeSession.class)
        .setParameter("bridges", bridges.stream().map(BridgeSerial::value).toList())
        .getResultList();
  }

  /** Keeps what sessions have carried so far; once one has ended, its end has told more. */
  public void carried(List<Parcel.Status> told) {
    Query carried = entities.createQuery(CARRIED);
    for (Parcel.Status each : told) {
      carried
          .setParameter("in", each.carried().in())
          .setParameter("out", each.carried().out())
          .setParameter("session", each.session().value())
          .executeUpdate();
    }
  }

  /** Returns at most so many sessions after the newest {@code skip}. */
  public List<BridgeSession> newest(BridgeSerial bridge, int skip, int most) {
    return entities
        .createQuery(NEWEST_FIRST, BridgeSession.class)
        .setParameter("bridge", bridge.value())
        .setFirstResult(skip)
        .setMaxResults(most)
        .getResultList();
  }

  /** Returns at most so many sessions that began within a span. */
  public List<BridgeSession> between(BridgeSerial bridge, Instant from, Instant to, int most) {
    return entities
        .createQuery(BETWEEN, BridgeSession.class)
        .setParameter("bridge", bridge.value())
        .setParameter("from", from)
        .setParameter("to", to)
        .setMaxResults(most)
        .getResultList();
  }

  /** Forgets at most 10 000 sessions that ended before a moment; returns how many. */
  public int forget(Instant before) {
    List<Long> sessions =
        entities
            .createQuery(FORGOTTEN, Long.class)
            .setParameter("before", before)
            .setMaxResults(AT_ONCE)
            .getResultList();
    return sessions.isEmpty()
        ? 0
        : entities.createQuery(FORGET).setParameter("sessions", sessions).executeUpdate();
  }
}
