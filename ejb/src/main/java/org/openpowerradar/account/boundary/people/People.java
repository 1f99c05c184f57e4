package org.openpowerradar.account.boundary.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.control.people.GrantCatalog;
import org.openpowerradar.account.control.people.InvitationCatalog;
import org.openpowerradar.account.control.people.Inviting;
import org.openpowerradar.account.control.people.Inviting.Invited;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.Invitation;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * The people of an account. A change writes the grants first, in a transaction of {@link
 * PeopleLedger}, and then tells Keycloak; what Keycloak misses, {@link PeopleTimer} tells it later.
 *
 * <p>Every method throws {@link NotFoundException} if there is no such account or person, or the
 * caller holds no grant for all of it, {@link org.openpowerradar.account.entity.ForbiddenException}
 * if the caller's roles there do not allow it, and {@link PeopleException} as said.
 */
@Stateless
@RolesAllowed(RoleNames.ACCOUNT_ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class People {
  private static final System.Logger LOGGER = System.getLogger(People.class.getName());
  private static final int MOST_ALIGNED = 500;

  @Inject Access access;
  @Inject PeopleLedger ledger;
  @Inject SignInRules rules;
  @Inject Alignment alignment;
  @Inject Inviting inviting;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * What came of a change that was written.
   *
   * @param subject about whom
   * @param isKnown whether an invited person had a login already, and so gets no mail
   * @param isMailed false: the mail of a new person did not leave
   * @param isTold false: Keycloak will be told later; until then new roles do not count
   */
  public record Outcome(String subject, boolean isKnown, boolean isMailed, boolean isTold) {}

  /** Returns everybody with a grant in the account, ended ones too, by name; at most 2000. */
  public List<PersonEntry> list(AccountId account) {
    access.requireAccount(account, Permission.MANAGE_PEOPLE.roles());
    InvitationCatalog catalog = new InvitationCatalog(entities);
    var people =
        catalog.people(account).stream()
            .collect(Collectors.toMap(Person::subject, Function.identity()));
    var invitations =
        catalog.of(account).stream()
            .collect(Collectors.toMap(Invitation::subject, Function.identity()));
    Entries entries = new Entries(people, invitations, clock.instant());
    return new GrantCatalog(entities)
        .of(account).stream().collect(Collectors.groupingBy(Grant::subject)).entrySet().stream()
            .map(each -> entries.entry(each.getKey(), each.getValue()))
            .sorted(Entries.BY_NAME)
            .toList();
  }

  /**
   * Invites somebody by mail. Who has a login already gets the grants and no mail, as no password
   * is to be chosen.
   *
   * @throws PeopleException with ROLE_NOT_YOURS, END_IMPOSSIBLE, ENDS_TOO_LATE, NO_SUCH_SITE,
   *     DOMAIN_NOT_ALLOWED, TOO_MANY, ACCOUNT_FULL, PROGRAM or IDENTITY_AWAY; nothing was written
   *     then
   */
  public Outcome invite(AccountId account, EmailAddress email, GrantWish wish) {
    ledger.require(account, wish);
    Rule rule = rules.get(account);
    if (!rule.domains().allow(email)) {
      throw new PeopleException(Refusal.DOMAIN_NOT_ALLOWED);
    }
    new InvitationCatalog(entities).requireRoom(account, clock.instant());
    Invited invited = inviting.prepare(email, rule.secondFactor());
    if (invited.identity().program()) {
      throw new PeopleException(Refusal.PROGRAM);
    }
    write(account, invited, wish);
    boolean isTold = tell(invited.subject());
    boolean isMailed = !invited.isNew() || isTold(() -> ledger.mail(account, invited.subject()));
    return new Outcome(invited.subject(), !invited.isNew(), isMailed, isTold);
  }

  private void write(AccountId account, Invited invited, GrantWish wish) {
    boolean isWritten = false;
    try {
      ledger.invite(account, invited, List.of(wish));
      isWritten = true;
    } finally {
      if (!isWritten) {
        inviting.undo(invited);
      }
    }
  }

  /** Grants more to a person of the account; refused as {@link PeopleLedger#give}. */
  public Outcome give(AccountId account, String subject, GrantWish wish) {
    ledger.give(account, subject, wish);
    return new Outcome(subject, true, true, tell(subject));
  }

  /** Takes a grant back; refused as {@link PeopleLedger#withdraw}. */
  public Outcome withdraw(AccountId account, String subject, long grant) {
    ledger.withdraw(account, subject, grant);
    return new Outcome(subject, true, true, tell(subject));
  }

  /**
   * Takes a person out of the account: all grants, and the invitation. A person who never signed in
   * and holds no grant anywhere is deleted at Keycloak, with which the link of the mail ends.
   * Refused as {@link PeopleLedger#withdrawAll}.
   */
  public Outcome remove(AccountId account, String subject) {
    ledger.withdrawAll(account, subject);
    return new Outcome(subject, true, true, isTold(() -> alignment.leave(subject)));
  }

  /** Mails the link of an invitation again; refused as {@link PeopleLedger#mail}. */
  public void mail(AccountId account, String subject) {
    ledger.mail(account, subject);
  }

  /** Replaces what the account demands of its people; refused as {@link SignInRules#set}. */
  public void demand(AccountId account, Rule rule) {
    rules.set(account, rule);
    alignment.alignSoon(
        new GrantCatalog(entities)
            .of(account).stream().map(Grant::subject).distinct().limit(MOST_ALIGNED).toList());
  }

  private boolean tell(String subject) {
    return isTold(() -> alignment.align(subject));
  }

  /** The change is written: what Keycloak misses now, it gets to know later. */
  private static boolean isTold(Runnable message) {
    try {
      message.run();
      return true;
    } catch (PeopleException away) {
      LOGGER.log(System.Logger.Level.WARNING, "Keycloak was not told: {0}", away.refusal());
      return false;
    }
  }
}
