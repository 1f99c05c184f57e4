package org.openpowerradar.account.control.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.people.Invitation;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * Those who can run an account for good: administrators of all of it, without an end, who are
 * enabled and have signed in. An account never loses its last one by a change of its own people.
 */
public final class Administrators {
  private static final String COUNT =
      "SELECT COUNT(DISTINCT g.subject) FROM Grant g"
          + " WHERE g.account = :account AND g.role = :administrator"
          + " AND g.site IS NULL AND g.validUntil IS NULL"
          + " AND NOT EXISTS (SELECT p FROM Person p WHERE p.subject = g.subject"
          + " AND (p.enabled = FALSE OR p.program = TRUE))"
          + " AND NOT EXISTS (SELECT i FROM Invitation i WHERE i.key.subject = g.subject"
          + " AND i.key.account = g.account AND i.acceptedAt IS NULL)";

  private static final int MOST_TOLD = 200;
  private static final String REACHABLE =
      "SELECT DISTINCT p.subject FROM Person p, Grant g WHERE p.subject = g.subject"
          + " AND g.account = :account AND g.role = :administrator AND g.site IS NULL"
          + " AND (g.validUntil IS NULL OR g.validUntil > :now)"
          + " AND p.enabled = TRUE AND p.program = FALSE AND p.email <> '' ORDER BY p.subject";
  private static final String AWAITED =
      "SELECT i FROM Invitation i WHERE i.key.account = :account AND i.acceptedAt IS NULL"
          + " AND EXISTS (SELECT g FROM Grant g WHERE g.subject = i.key.subject"
          + " AND g.account = :account AND g.role = :administrator AND g.site IS NULL)"
          + " ORDER BY i.invitedAt DESC";

  private final EntityManager entities;

  public Administrators(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Makes a change to the people of an account, one at a time.
   *
   * @throws PeopleException with LAST_ADMINISTRATOR if it would leave none where there was one
   * @throws NotFoundException if there is no such account
   */
  public void keepOneDuring(AccountId account, Runnable change) {
    if (entities.find(Account.class, account.value(), LockModeType.PESSIMISTIC_WRITE) == null) {
      throw new NotFoundException("No account " + account);
    }
    boolean hadOne = count(account) > 0;
    change.run();
    entities.flush();
    if (hadOne && count(account) == 0) {
      throw new PeopleException(Refusal.LAST_ADMINISTRATOR);
    }
  }

  /** Returns whether anybody can run the account for good. */
  public boolean isOne(AccountId account) {
    return count(account) > 0;
  }

  /** Returns those who administer all of an account now and can get mail, at most 200. */
  public List<String> reachable(AccountId account, Instant now) {
    return entities
        .createQuery(REACHABLE, String.class)
        .setParameter("account", account.value())
        .setParameter("administrator", Role.ACCOUNT_ADMIN)
        .setParameter("now", now)
        .setMaxResults(MOST_TOLD)
        .getResultList();
  }

  /** Returns the open invitations of those who would run the account, the newest first. */
  public List<Invitation> awaited(AccountId account) {
    return entities
        .createQuery(AWAITED, Invitation.class)
        .setParameter("account", account.value())
        .setParameter("administrator", Role.ACCOUNT_ADMIN)
        .getResultList();
  }

  private long count(AccountId account) {
    return entities
        .createQuery(COUNT, Long.class)
        .setParameter("account", account.value())
        .setParameter("administrator", Role.ACCOUNT_ADMIN)
        .getSingleResult();
  }
}
