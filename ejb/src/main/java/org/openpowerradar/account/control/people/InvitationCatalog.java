package org.openpowerradar.account.control.people;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.people.Invitation;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * Invitations and people of an account, looked up. Bounded: 200 new people a day, ten mails each, a
 * minute apart.
 */
public final class InvitationCatalog {
  private static final int MOST_A_DAY = 200;
  private static final int MOST_MAILS = 10;
  private static final Duration APART = Duration.ofSeconds(60);
  private static final String SINCE =
      "SELECT COUNT(i) FROM Invitation i WHERE i.key.account = :account AND i.invitedAt > :since";
  private static final String OF_ACCOUNT =
      "SELECT i FROM Invitation i WHERE i.key.account = :account";
  private static final String PEOPLE =
      "SELECT p FROM Person p WHERE p.subject IN"
          + " (SELECT g.subject FROM Grant g WHERE g.account = :account)";

  private final EntityManager entities;

  public InvitationCatalog(EntityManager entities) {
    this.entities = entities;
  }

  /** The invitation of a person to an account. */
  public Optional<Invitation> find(AccountId account, String subject) {
    return Optional.ofNullable(entities.find(Invitation.class, Invitation.key(account, subject)));
  }

  /** Every invitation of an account. */
  public List<Invitation> of(AccountId account) {
    return entities
        .createQuery(OF_ACCOUNT, Invitation.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  /** Everybody with a grant in an account who is known by name. */
  public List<Person> people(AccountId account) {
    return entities
        .createQuery(PEOPLE, Person.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  /**
   * Returns if one more may be invited.
   *
   * @throws PeopleException with TOO_MANY
   */
  public void requireRoom(AccountId account, Instant now) {
    long today =
        entities
            .createQuery(SINCE, Long.class)
            .setParameter("account", account.value())
            .setParameter("since", now.minus(Duration.ofDays(1)))
            .getSingleResult();
    if (today >= MOST_A_DAY) {
      throw new PeopleException(Refusal.TOO_MANY);
    }
  }

  /**
   * Notes that a mail goes out.
   *
   * @throws PeopleException with TOO_MANY, or NOTHING_TO_DO if the person has signed in
   */
  public static void send(Invitation invitation, Instant now) {
    if (invitation.isAccepted()) {
      throw new PeopleException(Refusal.NOTHING_TO_DO);
    }
    boolean isSoon =
        invitation.mailedAt() != null && invitation.mailedAt().plus(APART).isAfter(now);
    if (isSoon || invitation.mails() >= MOST_MAILS) {
      throw new PeopleException(Refusal.TOO_MANY);
    }
    invitation.send(now);
  }
}
