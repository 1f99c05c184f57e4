package org.openpowerradar.account.boundary.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.people.Administrators;
import org.openpowerradar.account.control.people.GrantCatalog;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * The logins of people, as far as an account decides about them: of those who hold grants there and
 * nowhere else, and do not run the platform. Otherwise an administrator who invites somebody could
 * take over what that person may see elsewhere.
 *
 * <p>Every method throws {@link NotFoundException} if there is no such account or person, or the
 * caller holds no grant for all of it, {@link org.openpowerradar.account.entity.ForbiddenException}
 * if the caller's roles there do not allow it, and {@link PeopleException} with OTHER_ACCOUNTS,
 * PROGRAM or IDENTITY_AWAY; nothing is changed then.
 */
@Stateless
@RolesAllowed(RoleNames.ACCOUNT_ADMIN)
public class Logins {
  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject IdentityProvider identities;
  @PersistenceContext EntityManager entities;

  /** What Keycloak says of a person just now. */
  public PersonDetail detail(AccountId account, String subject) {
    requirePerson(account, subject);
    if (!isOwned(account, subject)) {
      return new PersonDetail(false, false, false, List.of());
    }
    Identity identity = identities.find(subject).orElseThrow(() -> absent(subject));
    return identity.program()
        ? new PersonDetail(false, false, false, List.of())
        : new PersonDetail(
            true,
            identities.isLocked(subject),
            identity.secondFactor(),
            identities.sessions(subject));
  }

  /**
   * Lets a person sign in no more, and ends all sessions; from the next request on no grant of
   * theirs counts. Also LAST_ADMINISTRATOR.
   */
  public void disable(AccountId account, String subject) {
    Person person = requireOwned(account, subject);
    new Administrators(entities).keepOneDuring(account, () -> person.enable(false));
    identities.setEnabled(subject, false);
    record(account, "person.disable", subject);
  }

  /** Lets a person sign in again. */
  public void enable(AccountId account, String subject) {
    requireOwned(account, subject).enable(true);
    identities.setEnabled(subject, true);
    record(account, "person.enable", subject);
  }

  /** Lets a person try again who typed too many wrong passwords. */
  public void unlock(AccountId account, String subject) {
    requireOwned(account, subject).unlock();
    identities.unlock(subject);
    record(account, "person.unlock", subject);
  }

  /** Forgets the second factor of a person, who sets up a new one at the next sign-in. */
  public void resetSecondFactor(AccountId account, String subject) {
    requireOwned(account, subject);
    identities.resetSecondFactor(subject);
    record(account, "second-factor.reset", subject);
  }

  /** Ends one session of a person; one that is not theirs, or over, is not missed. */
  public void signOut(AccountId account, String subject, String session) {
    requireOwned(account, subject);
    identities.signOut(subject, session);
    record(account, "session.end", subject);
  }

  /** Ends all sessions of a person. */
  public void signOutAll(AccountId account, String subject) {
    requireOwned(account, subject);
    identities.signOutAll(subject);
    record(account, "session.end-all", subject);
  }

  private void record(AccountId account, String action, String subject) {
    audit.record(AuditEntry.of(account, action, "person " + subject));
  }

  private Person requireOwned(AccountId account, String subject) {
    requirePerson(account, subject);
    Person person = entities.find(Person.class, subject);
    if (person == null) {
      throw absent(subject);
    }
    if (person.program()) {
      throw new PeopleException(Refusal.PROGRAM);
    }
    if (!isOwned(account, subject)) {
      throw new PeopleException(Refusal.OTHER_ACCOUNTS);
    }
    return person;
  }

  private void requirePerson(AccountId account, String subject) {
    access.requireAccount(account, Permission.MANAGE_PEOPLE.roles());
    if (new GrantCatalog(entities).of(account, subject).isEmpty()) {
      throw absent(subject);
    }
  }

  /** Ended grants elsewhere count too: they may be renewed. */
  private boolean isOwned(AccountId account, String subject) {
    List<Grant> grants = new GrantCatalog(entities).of(subject);
    return grants.stream().allMatch(each -> each.account().equals(account))
        && !identities.roles(subject).contains(Role.PLATFORM_OPERATOR);
  }

  private static NotFoundException absent(String subject) {
    return new NotFoundException("No person " + subject);
  }
}
