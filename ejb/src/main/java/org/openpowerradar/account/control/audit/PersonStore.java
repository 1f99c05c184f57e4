package org.openpowerradar.account.control.audit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;

/** Names of those who act, and the accounts they act in. */
public final class PersonStore {
  private static final int LONGEST_NAME = 120;

  private static final String KEEP =
      """
      INSERT INTO audit_person (subject, name, seen_at) VALUES (:subject, :name, :at)
      ON DUPLICATE KEY UPDATE name = VALUES(name), seen_at = VALUES(seen_at)
      """;
  private static final String ACCOUNTS =
      """
      SELECT DISTINCT g.account FROM Grant g
      WHERE g.subject = :subject AND (g.validUntil IS NULL OR g.validUntil > :now)
      ORDER BY g.account
      """;

  private final EntityManager entities;

  public PersonStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Remembers what to call a person. */
  public void keep(String subject, String name, Instant now) {
    entities
        .createNativeQuery(KEEP)
        .setParameter("subject", subject)
        .setParameter("name", name.substring(0, name.offsetByCodePoints(0, characters(name))))
        .setParameter("at", now.toEpochMilli())
        .executeUpdate();
  }

  private static int characters(String name) {
    return Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
  }

  /** Returns the accounts in which a person holds any grant now. */
  public List<AccountId> accounts(String subject, Instant now) {
    return entities
        .createQuery(ACCOUNTS, Long.class)
        .setParameter("subject", subject)
        .setParameter("now", now)
        .getResultStream()
        .map(AccountId::new)
        .toList();
  }
}
