package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.bridge.entity.policy.SecurityPolicy;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Finds bridges and their sessions. */
public final class BridgeCatalog {

  private static final String OF_ACCOUNT =
      """
      SELECT b, s FROM Bridge b LEFT JOIN BridgeSession s ON s.id = b.lastSession
      WHERE b.account = :account AND b.ending.at IS NULL
      ORDER BY b.name, b.serial
      """;

  private static final String FORMER =
      """
      SELECT b FROM Bridge b WHERE b.account = :account AND b.ending.at IS NOT NULL
      ORDER BY b.ending.at DESC, b.serial
      """;

  private static final String LAST_SESSION =
      "SELECT s FROM Bridge b JOIN BridgeSession s ON s.id = b.lastSession WHERE b.serial = :bridge";

  private static final String WITH_POLICY =
      """
      SELECT b, p FROM Bridge b LEFT JOIN SecurityPolicy p
        ON p.id = (SELECT MAX(q.id) FROM SecurityPolicy q WHERE q.account = b.account)
      WHERE b.serial IN :bridges
      """;

  private static final String SOME =
      "SELECT b FROM Bridge b WHERE b.serial IN :bridges ORDER BY b.serial";

  private static final String SOME_WITH_LAST =
      """
      SELECT b, s FROM Bridge b LEFT JOIN BridgeSession s ON s.id = b.lastSession
      WHERE b.serial IN :bridges ORDER BY b.serial
      """;

  private final EntityManager entities;

  public BridgeCatalog(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Bridge> find(BridgeSerial bridge) {
    return Optional.ofNullable(entities.find(Bridge.class, bridge.value()));
  }

  /** Returns whether there is such a bridge, in service or not, of any account. */
  public boolean exists(BridgeSerial bridge) {
    return entities
            .createQuery("SELECT COUNT(b) FROM Bridge b WHERE b.serial = :serial", Long.class)
            .setParameter("serial", bridge.value())
            .getSingleResult()
        > 0;
  }

  /** Finds a bridge and keeps others from admitting it until the transaction has ended. */
  public Optional<Bridge> lock(BridgeSerial bridge) {
    return Optional.ofNullable(
        entities.find(Bridge.class, bridge.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Finds bridges and keeps others from admitting them until the transaction has ended. By serial,
   * so that two who lock some of the same never wait for each other.
   */
  public List<Bridge> lock(Collection<BridgeSerial> bridges) {
    return entities
        .createQuery(SOME, Bridge.class)
        .setParameter("bridges", values(bridges))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Locks bridges likewise, each with its last session or null. */
  public Map<Bridge, BridgeSession> lockWithLast(Collection<BridgeSerial> bridges) {
    return withSessions(
        entities
            .createQuery(SOME_WITH_LAST, Object[].class)
            .setParameter("bridges", values(bridges))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList());
  }

  /** Finds bridges, each with what its account demands of it. */
  public Map<Bridge, SecurityDemand> withDemands(Collection<BridgeSerial> bridges) {
    List<Object[]> rows =
        entities
            .createQuery(WITH_POLICY, Object[].class)
            .setParameter("bridges", values(bridges))
            .getResultList();
    Map<Bridge, SecurityDemand> demands = new HashMap<>();
    rows.forEach(
        row -> demands.put((Bridge) row[0], PolicyCatalog.demand((SecurityPolicy) row[1])));
    return demands;
  }

  private static List<Long> values(Collection<BridgeSerial> bridges) {
    return bridges.stream().map(BridgeSerial::value).toList();
  }

  /** Returns at most so many bridges of an account that are out of service, the last first. */
  public List<Bridge> former(AccountId account, int most) {
    return entities
        .createQuery(FORMER, Bridge.class)
        .setParameter("account", account.value())
        .setMaxResults(most)
        .getResultList();
  }

  /** Returns the bridges of an account in service by name, each with its last session or null. */
  public Map<Bridge, BridgeSession> ofAccount(AccountId account) {
    return withSessions(
        entities
            .createQuery(OF_ACCOUNT, Object[].class)
            .setParameter("account", account.value())
            .getResultList());
  }

  private static Map<Bridge, BridgeSession> withSessions(List<Object[]> rows) {
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
}
