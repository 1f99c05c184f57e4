package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.bridge.entity.policy.SecurityPolicy;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.frame.ErrorCode;

/**
 * Whether an open session would be let in again: the bridge may have been switched off, its permit
 * to prove nothing may have ended, or the day of its account's policy may have come.
 */
public final class SessionReview {

  /** One query, because it is asked with every report of every bridge. */
  private static final String ALL =
      """
      SELECT s, b, p FROM BridgeSession s JOIN Bridge b ON b.serial = s.bridge
      LEFT JOIN SecurityPolicy p
        ON p.id = (SELECT MAX(q.id) FROM SecurityPolicy q WHERE q.account = b.account)
      WHERE s.id = :session
      """;

  private final EntityManager entities;

  public SessionReview(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns why the session must end; empty if it may go on, or was never recorded. */
  public Optional<ErrorCode> objection(SessionId session, Instant now) {
    return entities
        .createQuery(ALL, Object[].class)
        .setParameter("session", session.value())
        .getResultStream()
        .findFirst()
        .flatMap(row -> objection((BridgeSession) row[0], (Bridge) row[1], demand(row[2]), now));
  }

  private static SecurityDemand demand(Object policy) {
    return policy == null ? SecurityDemand.NONE : ((SecurityPolicy) policy).demand();
  }

  private static Optional<ErrorCode> objection(
      BridgeSession session, Bridge bridge, SecurityDemand demand, Instant now) {
    if (!bridge.isLetIn()) {
      return Optional.of(ErrorCode.BRIDGE_DISABLED);
    }
    boolean unpermitted = session.mode() == LoginMode.LEGACY && !bridge.isLegacyAllowed(now);
    return unpermitted || !session.level().meets(demand.at(now))
        ? Optional.of(ErrorCode.METHOD_REFUSED)
        : Optional.empty();
  }
}
