package org.openpowerradar.account.boundary.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.boundary.operation.Quotas;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.people.Administrators;
import org.openpowerradar.account.control.people.GrantCatalog;
import org.openpowerradar.account.control.people.GrantCatalog.Grantor;
import org.openpowerradar.account.control.people.GrantRules;
import org.openpowerradar.account.control.people.InvitationCatalog;
import org.openpowerradar.account.control.people.Inviting;
import org.openpowerradar.account.control.people.Inviting.Invited;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.QuotaExceededException;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.Invitation;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * Writes grants, each change in one transaction with its audit entry. What a grant needs at
 * Keycloak comes after the transaction, from {@link People}; a grant that is gone counts no more
 * from the next request on, whatever Keycloak says.
 *
 * <p>Every method throws {@link NotFoundException} if there is no such account or person, or the
 * caller holds no grant for all of it, {@link org.openpowerradar.account.entity.ForbiddenException}
 * if the caller's roles there do not allow it, and {@link
 * org.openpowerradar.account.entity.people.PeopleException} as said.
 */
@Stateless
@RolesAllowed(RoleNames.ACCOUNT_ADMIN)
public class PeopleLedger {
  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject IdentityProvider identities;
  @Inject Inviting inviting;
  @Inject Quotas quotas;
  @Inject Clock clock;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * Returns if the caller may grant the wish. ROLE_NOT_YOURS, END_IMPOSSIBLE or ENDS_TOO_LATE if
   * not.
   */
  public void require(AccountId account, GrantWish wish) {
    rules(account).require(wish);
  }

  /** Writes an invited person and the first grants. Refused as {@link #give}; ACCOUNT_FULL. */
  public void invite(AccountId account, Invited invited, List<GrantWish> wishes) {
    wishes.forEach(rules(account)::require);
    requireRoom(account, invited.subject());
    inviting.write(entities, account, invited, wishes, grantor());
    GrantWish first = wishes.get(0);
    audit.record(
        AuditEntry.of(account, "person.invite", target(invited.subject()))
            .with("role", first.role())
            .with("sites", sites(first))
            .with("until", first.until())
            .with("known", !invited.isNew()));
  }

  private void requireRoom(AccountId account, String subject) {
    if (new GrantCatalog(entities).of(account, subject).isEmpty()) {
      try {
        quotas.require(account, QuotaKind.PEOPLE, 1);
      } catch (QuotaExceededException full) {
        throw new PeopleException(Refusal.ACCOUNT_FULL);
      }
    }
  }

  /**
   * Grants more to somebody who has a grant in the account. The same role at the same place is not
   * granted twice: it gets the new end. ROLE_NOT_YOURS, END_IMPOSSIBLE, ENDS_TOO_LATE,
   * NO_SUCH_SITE, TOO_MANY, LAST_ADMINISTRATOR.
   */
  public void give(AccountId account, String subject, GrantWish wish) {
    rules(account).require(wish);
    requirePerson(account, subject);
    new Administrators(entities)
        .keepOneDuring(
            account, () -> new GrantCatalog(entities).write(account, subject, wish, grantor()));
    audit.record(
        AuditEntry.of(account, "grant.give", target(subject))
            .with("role", wish.role())
            .with("sites", sites(wish))
            .with("until", wish.until()));
  }

  /** Takes a grant back. LAST_ADMINISTRATOR. */
  public void withdraw(AccountId account, String subject, long grant) {
    Grant found =
        requirePerson(account, subject).stream()
            .filter(each -> each.id() == grant)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("No grant " + grant));
    new Administrators(entities).keepOneDuring(account, () -> entities.remove(found));
    audit.record(
        AuditEntry.of(account, "grant.withdraw", target(subject))
            .with("role", found.role())
            .with("site", found.site().orElse(null)));
  }

  /** Takes back every grant of a person in the account, and the invitation. LAST_ADMINISTRATOR. */
  public void withdrawAll(AccountId account, String subject) {
    List<Grant> grants = requirePerson(account, subject);
    new Administrators(entities)
        .keepOneDuring(
            account,
            () -> {
              grants.forEach(entities::remove);
              new InvitationCatalog(entities).find(account, subject).ifPresent(entities::remove);
            });
    audit.record(
        AuditEntry.of(account, "person.remove", target(subject)).with("grants", grants.size()));
  }

  /**
   * Mails the link of an invitation again; it works for three days. NOTHING_TO_DO if the person has
   * signed in, TOO_MANY after ten mails or within a minute, MAIL_NOT_SENT.
   */
  public void mail(AccountId account, String subject) {
    requirePerson(account, subject);
    Invitation invitation =
        new InvitationCatalog(entities)
            .find(account, subject)
            .orElseThrow(() -> new PeopleException(Refusal.NOTHING_TO_DO));
    InvitationCatalog.send(invitation, clock.instant());
    identities.mail(subject);
    audit.record(
        AuditEntry.of(account, "invitation.mail", target(subject))
            .with("mails", invitation.mails()));
  }

  private List<Grant> requirePerson(AccountId account, String subject) {
    access.requireAccount(account, Permission.MANAGE_PEOPLE.roles());
    List<Grant> grants = new GrantCatalog(entities).of(account, subject);
    if (grants.isEmpty()) {
      throw new NotFoundException("No person " + subject);
    }
    return grants;
  }

  private GrantRules rules(AccountId account) {
    access.requireAccount(account, Permission.MANAGE_PEOPLE.roles());
    List<Grant> own = new GrantCatalog(entities).of(account, caller());
    return new GrantRules(own, account, clock.instant());
  }

  private Grantor grantor() {
    Instant now = clock.instant();
    return new Grantor(caller(), now);
  }

  private String caller() {
    return context.getCallerPrincipal().getName();
  }

  private static String target(String subject) {
    return "person " + subject;
  }

  private static String sites(GrantWish wish) {
    return wish.isWhole()
        ? "all"
        : wish.sites().stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
  }
}
