package org.openpowerradar.bridge.control.enrolment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.openpowerradar.account.entity.AccountId;

/** How often accounts tried to enrol bridges lately. */
public final class TryStore {

  private static final String COUNT =
      "SELECT COUNT(*) FROM bridge_enrolment_try WHERE account = :account AND tried_at > :since";

  private static final String NOTE =
      "INSERT INTO bridge_enrolment_try (account, tried_at) VALUES (:account, :at)";

  private static final String FORGET = "DELETE FROM bridge_enrolment_try WHERE tried_at < :before";

  private final EntityManager entities;

  public TryStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns how many there were after a moment. */
  public long since(AccountId account, Instant since) {
    return ((Number)
            entities
                .createNativeQuery(COUNT)
                .setParameter("account", account.value())
                .setParameter("since", since)
                .getSingleResult())
        .longValue();
  }

  /** Notes one. */
  public void note(AccountId account, Instant at) {
    entities
        .createNativeQuery(NOTE)
        .setParameter("account", account.value())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Forgets those before a moment. */
  public void forget(Instant before) {
    entities.createNativeQuery(FORGET).setParameter("before", before).executeUpdate();
  }
}
