package org.openpowerradar.bridge.control.enrolment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.entity.enrolment.BridgeClaim;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Finds claims. */
public final class ClaimCatalog {

  private static final String WAITING =
      """
      SELECT c FROM BridgeClaim c
      WHERE c.serial IN :bridges AND c.closedAt IS NULL AND c.expiresAt > :now ORDER BY c.id DESC
      """;

  private static final String OF_ACCOUNT =
      """
      SELECT c FROM BridgeClaim c WHERE c.account = :account AND c.claimedAt > :since
      ORDER BY c.claimedAt DESC, c.id DESC
      """;

  private static final String WAITING_OF_ACCOUNT =
      """
      SELECT COUNT(c) FROM BridgeClaim c
      WHERE c.account = :account AND c.closedAt IS NULL AND c.expiresAt > :now
      """;

  /** Not by the entity: that would write its other columns too, and undo an end told meanwhile. */
  private static final String WRONG =
      """
      UPDATE BridgeClaim c SET c.wrongLogins = c.wrongLogins + :logins
      WHERE c.serial = :serial AND c.closedAt IS NULL AND c.expiresAt > :now
      """;

  private static final String EXPIRE =
      """
      UPDATE BridgeClaim c SET c.secret = NULL, c.closedAt = c.expiresAt, c.outcome = EXPIRED
      WHERE c.closedAt IS NULL AND c.expiresAt <= :now
      """;

  private static final String FORGET = "DELETE FROM BridgeClaim c WHERE c.closedAt < :before";

  /** More claims than this are not looked at at once. */
  private static final int MOST_WAITING = 4096;

  private final EntityManager entities;

  public ClaimCatalog(EntityManager entities) {
    this.entities = entities;
  }

  /** Finds a claim and keeps others from closing it until the transaction has ended. */
  public Optional<BridgeClaim> lock(long id) {
    return Optional.ofNullable(
        entities.find(BridgeClaim.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Returns the claims that wait for bridges, of whatever account, the newest first. */
  public List<BridgeClaim> waiting(Collection<BridgeSerial> bridges, Instant now) {
    return bridges.isEmpty()
        ? List.of()
        : entities
            .createQuery(WAITING, BridgeClaim.class)
            .setParameter("bridges", bridges.stream().map(BridgeSerial::value).toList())
            .setParameter("now", now)
            .setMaxResults(MOST_WAITING)
            .getResultList();
  }

  /** Returns the claims of an account since a moment, the newest first. */
  public List<BridgeClaim> ofAccount(AccountId account, Instant since, int most) {
    return entities
        .createQuery(OF_ACCOUNT, BridgeClaim.class)
        .setParameter("account", account.value())
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }

  /** Returns how many claims of an account wait. */
  public int countWaiting(AccountId account, Instant now) {
    return entities
        .createQuery(WAITING_OF_ACCOUNT, Long.class)
        .setParameter("account", account.value())
        .setParameter("now", now)
        .getSingleResult()
        .intValue();
  }

  /** Looks at a claim once more and keeps others from closing it; returns whether it waits. */
  public boolean lockWaiting(BridgeClaim claim, Instant now) {
    entities.refresh(claim, LockModeType.PESSIMISTIC_WRITE);
    return claim.outcome(now) == null;
  }

  /** Counts logins with another secret at the claims that wait for a bridge. */
  public void wrong(BridgeSerial serial, long logins, Instant now) {
    entities
        .createQuery(WRONG)
        .setParameter("logins", (int) Math.min(logins, 1_000_000))
        .setParameter("serial", serial.value())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Ends those that waited long enough, with their secrets. */
  public void expire(Instant now) {
    entities.createQuery(EXPIRE).setParameter("now", now).executeUpdate();
  }

  /** Forgets those that ended before a moment. */
  public void forget(Instant before) {
    entities.createQuery(FORGET).setParameter("before", before).executeUpdate();
  }
}
