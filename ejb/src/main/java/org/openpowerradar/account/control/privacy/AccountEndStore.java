package org.openpowerradar.account.control.privacy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.operation.LentAccess;

/** The first and the last steps of erasing an account. */
public final class AccountEndStore {
  private static final String ACCOUNT = "account";
  private static final int TOGETHER = 1_000;

  private static final String SOMEBODY_OF_IT =
      """
      SELECT g.subject FROM access_grant g WHERE g.account = :account
        AND NOT EXISTS (SELECT 1 FROM access_grant o
          WHERE o.subject = g.subject AND o.account <> g.account)
        AND NOT EXISTS (SELECT 1 FROM platform_operator p WHERE p.subject = g.subject)
      ORDER BY g.subject LIMIT 1
      """;
  private static final String LENT =
      "SELECT l FROM LentAccess l WHERE l.provider = :account ORDER BY l.id";
  private static final String FORGET_USES =
      "DELETE FROM lent_use WHERE lent_access IN"
          + " (SELECT id FROM lent_access WHERE provider = :account)";
  private static final String FORGET_LENT = "DELETE FROM lent_access WHERE provider = :account";
  private static final String END_GRANTS = "DELETE FROM access_grant WHERE account = :account";
  private static final String SWITCH_BRIDGES_OFF =
      "UPDATE bridge SET enabled = FALSE WHERE account = :account AND enabled";
  private static final String END = "DELETE FROM account WHERE id = :account";
  private static final String FACTS_OF =
      """
      SELECT e.id FROM audit_entry e JOIN audit_fact f ON f.entry = e.id
      WHERE e.account = :account
      """;
  private static final String FORGET_FACTS = "DELETE FROM audit_fact WHERE entry IN (:entries)";

  private final EntityManager entities;

  public AccountEndStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Returns one of those who hold grants in the account, nowhere else, and do not run the platform.
   */
  public Optional<String> somebodyOfIt(AccountId account) {
    List<?> found =
        entities
            .createNativeQuery(SOMEBODY_OF_IT)
            .setParameter(ACCOUNT, account.value())
            .getResultList();
    return found.stream().map(Object::toString).findFirst();
  }

  /** Lets nobody see the account. */
  public void endGrants(AccountId account) {
    entities.createNativeQuery(END_GRANTS).setParameter(ACCOUNT, account.value()).executeUpdate();
  }

  /**
   * Lets no bridge send for the account.
   *
   * @return how many could until now
   */
  public int switchOff(AccountId account) {
    return entities
        .createNativeQuery(SWITCH_BRIDGES_OFF)
        .setParameter(ACCOUNT, account.value())
        .executeUpdate();
  }

  /** Returns what others lend, or lent, to a provider; theirs go with it. */
  public List<LentAccess> lentTo(AccountId provider) {
    return entities
        .createQuery(LENT, LentAccess.class)
        .setParameter(ACCOUNT, provider.value())
        .getResultList();
  }

  /** Forgets what others lent to a provider, and who used it; ended by the caller. */
  public void forgetLentTo(AccountId provider) {
    for (String sql : List.of(FORGET_USES, FORGET_LENT)) {
      entities.createNativeQuery(sql).setParameter(ACCOUNT, provider.value()).executeUpdate();
    }
  }

  /** Deletes the account itself; the database refuses while anything of it is left. */
  public void deleteAccount(AccountId account) {
    entities.createNativeQuery(END).setParameter(ACCOUNT, account.value()).executeUpdate();
  }

  /**
   * Forgets addresses and details of what was done in the account.
   *
   * @return how many entries; 0: none is left
   */
  public int forgetFacts(AccountId account) {
    List<?> entries =
        entities
            .createNativeQuery(FACTS_OF)
            .setParameter(ACCOUNT, account.value())
            .setMaxResults(TOGETHER)
            .getResultList();
    if (!entries.isEmpty()) {
      entities.createNativeQuery(FORGET_FACTS).setParameter("entries", entries).executeUpdate();
    }
    return entries.size();
  }
}
