package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** One query, because it is asked with the reports of all bridges. */
  private static final String ALL =
      """
      SELECT s, b, p FROM BridgeSession s JOIN Bridge b ON b.serial = s.bridge
      LEFT JOIN SecurityPolicy p
        ON p.id = (SELECT MAX(q.id) FROM SecurityPolicy q WHERE q.account = b.account)
      WHERE s.id IN :sessions
      """;

  private final EntityManager entities;

  public SessionReview(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns the sessions that must end, and why; one that was never recorded may go on. */
  public Map<SessionId, ErrorCode> objections(Collection<SessionId> sessions, Instant now) {
    List<Object[]> rows =
        entities
            .createQuery(ALL, Object[].class)
            .setParameter("sessions", sessions.stream().map(SessionId::value).toList())
            .getResultList();
    Map<SessionId, ErrorCode> objections = new HashMap<>();
    for (Object[] row : rows) {
      BridgeSession session = (BridgeSession) row[0];
      SecurityDemand demand = PolicyCatalog.demand((SecurityPolicy) row[2]);
      objection(session, (Bridge) row[1], demand, now)
          .ifPresent(code -> objections.put(new SessionId(session.id()), code));
    }
    return objections;
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
