package org.openpowerradar.account.boundary.privacy;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.people.GrantCatalog;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * People who are erased: by an administrator of the only account they have to do with, or by
 * themselves. Grants, invitations, names and the login go at once; the audit trail keeps the id,
 * which names nobody any more (docs/privacy.md).
 */
@Stateless
@RolesAllowed({
  RoleNames.PLATFORM_OPERATOR,
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER,
  RoleNames.INSTALLER,
  RoleNames.AUDITOR
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonErasures {
  @Resource SessionContext context;
  @Inject Access access;
  @Inject IdentityProvider identities;
  @Inject PersonErasing erasing;
  @PersistenceContext EntityManager entities;

  /**
   * Erases a person of an account.
   *
   * @throws NotFoundException if there is no such account or person, or the caller holds no grant
   *     for all of it
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   * @throws PeopleException with YOURSELF, OTHER_ACCOUNTS, PROGRAM, RUNS_PLATFORM,
   *     LAST_ADMINISTRATOR or IDENTITY_AWAY; nothing was done then
   */
  @RolesAllowed(RoleNames.ACCOUNT_ADMIN)
  public void erase(AccountId account, String subject) {
    access.requireAccount(account, Permission.MANAGE_PEOPLE.roles());
    if (new GrantCatalog(entities).of(account, subject).isEmpty()) {
      throw new NotFoundException("No person " + subject);
    }
    if (subject.equals(caller())) {
      throw new PeopleException(Refusal.YOURSELF);
    }
    erasing.erase(subject, account);
    erasing.forget(subject);
  }

  /**
   * Erases the caller, in all accounts.
   *
   * @param email of the caller, who typed it
   * @throws InvalidRequestException if it is not
   * @throws PeopleException with PROGRAM, RUNS_PLATFORM, LAST_ADMINISTRATOR or IDENTITY_AWAY;
   *     nothing was done then
   */
  public void eraseMe(String email) {
    String typed = email == null ? "" : email.strip();
    boolean isMeant =
        identities
            .find(caller())
            .map(Identity::email)
            .filter(each -> !each.isEmpty() && each.equalsIgnoreCase(typed))
            .isPresent();
    if (!isMeant) {
      throw new InvalidRequestException("Type your e-mail address as it is shown");
    }
    erasing.erase(caller(), null);
    erasing.forget(caller());
  }

  private String caller() {
    return context.getCallerPrincipal().getName();
  }
}
