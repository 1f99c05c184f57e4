package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.protocol.delivery.Carried;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Finds bridges and their sessions. */
public final class BridgeCatalog {

  private static final String OF_ACCOUNT =
      """
      SELECT b, s FROM Bridge b LEFT JOIN BridgeSession s ON s.id = b.lastSession
      WHERE b.account = :account
      ORDER BY b.name, b.serial
      """;

  private static final String LAST_SESSION =
      "SELECT s FROM Bridge b JOIN BridgeSession s ON s.id = b.lastSession WHERE b.serial = :bridge";

  private static final String OPEN_SESSIONS =
      "SELECT s FROM BridgeSession s WHERE s.bridge = :bridge AND s.closedAt IS NULL";

  /** Not by the entity: that would write its other columns too, and undo an end told meanwhile. */
  private static final String CARRIED =
      """
      UPDATE BridgeSession s SET s.bytesIn = :in, s.bytesOut = :out
      WHERE s.id = :session AND s.closedAt IS NULL
      """;

  private final EntityManager entities;

  public BridgeCatalog(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Bridge> find(BridgeSerial bridge) {
    return Optional.ofNullable(entities.find(Bridge.class, bridge.value()));
  }

  /** Finds a bridge and keeps others from admitting it until the transaction has ended. */
  public Optional<Bridge> lock(BridgeSerial bridge) {
    return Optional.ofNullable(
        entities.find(Bridge.class, bridge.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Returns the bridges of an account by name, each with its last session or null. */
  public Map<Bridge, BridgeSession> ofAccount(AccountId account) {
    List<Object[]> rows =
        entities
            .createQuery(OF_ACCOUNT, Object[].class)
            .setParameter("account", account.value())
            .getResultList();
    Map<Bridge, BridgeSession> bridges = new LinkedHashMap<>();
    rows.forEach(row -> bridges.put((Bridge) row[0], (BridgeSession) row[1]));
    return bridges;
  }

  /** Finds the last session that a bridge was admitted with. */
  public Optional<BridgeSession> findLastSession(BridgeSerial bridge) {
    return entities
        .createQuery(LAST_SESSION, BridgeSession.class)
        .setParameter("bridge", bridge.value())
        .getResultStream()
        .findFirst();
  }

  /** Keeps what a session has carried so far; once it has ended, its end has told more. */
  public void carried(SessionId session, Carried carried) {
    entities
        .createQuery(CARRIED)
        .setParameter("in", carried.in())
        .setParameter("out", carried.out())
        .setParameter("session", session.value())
        .executeUpdate();
  }

  /** Returns the sessions of a bridge that have not ended, in no order. */
  public List<BridgeSession> openSessions(BridgeSerial bridge) {
    return entities
        .createQuery(OPEN_SESSIONS, BridgeSession.class)
        .setParameter("bridge", bridge.value())
        .getResultList();
  }
}
