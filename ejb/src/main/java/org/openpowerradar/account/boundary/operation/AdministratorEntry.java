package org.openpowerradar.account.boundary.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.boundary.operation.FirstAdministrator.Standing;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.people.Administrators;
import org.openpowerradar.account.control.people.GrantCatalog;
import org.openpowerradar.account.control.people.GrantCatalog.Grantor;
import org.openpowerradar.account.control.people.InvitationCatalog;
import org.openpowerradar.account.control.people.Inviting;
import org.openpowerradar.account.control.people.Inviting.Invited;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.Invitation;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * The rows of the first administrator of an account, each step in a transaction of its own; for
 * {@link FirstAdministrator}, which asks who is calling.
 */
@Stateless
@RolesAllowed(RoleNames.PLATFORM_OPERATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AdministratorEntry {
  @Inject AuditTrail trail;
  @Inject IdentityProvider identities;
  @Inject Inviting inviting;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Returns who runs an account.
   *
   * @throws NotFoundException if there is no such account
   */
  public Standing standing(AccountId account) {
    require(entities.find(Account.class, account.value()), account);
    Administrators administrators = new Administrators(entities);
    if (administrators.isOne(account)) {
      return new Standing(true, null, null);
    }
    return administrators.awaited(account).stream()
        .findFirst()
        .map(each -> new Standing(false, email(each.subject()), each.expiresAt()))
        .orElse(new Standing(false, null, null));
  }

  private String email(String subject) {
    Person person = entities.find(Person.class, subject);
    return person == null ? subject : person.email();
  }

  /**
   * Writes the person, the grant and the invitation, and takes back what others were invited to who
   * have not come.
   *
   * @param operator who invites, an id in Keycloak
   * @return those others, ids in Keycloak
   * @throws InvalidRequestException if the account has an administrator
   * @throws NotFoundException if there is no such account
   * @throws PeopleException with PROGRAM
   */
  public List<String> write(AccountId account, Invited invited, String operator) {
    require(entities.find(Account.class, account.value(), LockModeType.PESSIMISTIC_WRITE), account);
    Administrators administrators = new Administrators(entities);
    if (administrators.isOne(account)) {
      throw new InvalidRequestException("The account has an administrator, who can let others in");
    }
    if (invited.identity().program()) {
      throw new PeopleException(Refusal.PROGRAM);
    }
    List<Invitation> others =
        administrators.awaited(account).stream()
            .filter(each -> !each.subject().equals(invited.subject()))
            .toList();
    others.forEach(each -> takeBack(account, each));
    GrantWish wish = new GrantWish(Role.ACCOUNT_ADMIN, Set.of(), null);
    Grantor grantor = new Grantor(operator, clock.instant());
    inviting.write(entities, account, invited, List.of(wish), grantor);
    trail.record(AuditEntry.of(account, "account.invite", "person " + invited.subject()));
    return others.stream().map(Invitation::subject).toList();
  }

  private void takeBack(AccountId account, Invitation invitation) {
    new GrantCatalog(entities).of(account, invitation.subject()).forEach(entities::remove);
    entities.remove(invitation);
    trail.record(AuditEntry.of(account, "person.remove", "person " + invitation.subject()));
  }

  /**
   * Mails the link to the one who was invited last and has not come.
   *
   * @return false: nobody is awaited
   * @throws PeopleException with TOO_MANY within a minute and after ten mails, or MAIL_NOT_SENT
   */
  public boolean mail(AccountId account) {
    List<Invitation> awaited = new Administrators(entities).awaited(account);
    if (awaited.isEmpty()) {
      return false;
    }
    Invitation newest = awaited.get(0);
    InvitationCatalog.send(newest, clock.instant());
    identities.mail(newest.subject());
    trail.record(
        AuditEntry.of(account, "invitation.mail", "person " + newest.subject())
            .with("mails", newest.mails()));
    return true;
  }

  private static void require(Account found, AccountId account) {
    if (found == null) {
      throw new NotFoundException("No account " + account);
    }
  }
}
