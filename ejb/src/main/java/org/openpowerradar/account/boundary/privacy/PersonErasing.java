package org.openpowerradar.account.boundary.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.people.Administrators;
import org.openpowerradar.account.control.people.GrantCatalog;
import org.openpowerradar.account.control.people.InvitationCatalog;
import org.openpowerradar.account.control.privacy.PersonTraceStore;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainCheck;
import org.openpowerradar.account.entity.operation.PlatformOperator;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * The transactions in which a person is erased; for {@link PersonErasures}, which asks who is
 * calling, and {@link ErasureRounds} alone.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PersonErasing {
  @Inject AuditTrail audit;
  @Inject IdentityProvider identities;
  @PersistenceContext EntityManager entities;

  /**
   * Erases a person with everything that is granted to them, here and at Keycloak.
   *
   * @param only the only account they may have to do with; null: whichever
   * @throws PeopleException with PROGRAM, RUNS_PLATFORM, OTHER_ACCOUNTS, LAST_ADMINISTRATOR or
   *     IDENTITY_AWAY; nothing was done then
   */
  public void erase(String subject, AccountId only) {
    Optional<Identity> identity = identities.find(subject);
    if (identity.filter(Identity::program).isPresent()) {
      throw new PeopleException(Refusal.PROGRAM);
    }
    if (entities.find(PlatformOperator.class, subject) != null
        || identities.roles(subject).contains(Role.PLATFORM_OPERATOR)) {
      throw new PeopleException(Refusal.RUNS_PLATFORM);
    }
    List<AccountId> accounts = accounts(subject);
    if (only != null && !accounts.equals(List.of(only))) {
      throw new PeopleException(Refusal.OTHER_ACCOUNTS);
    }
    accounts.forEach(account -> takeOut(account, subject));
    if (accounts.isEmpty()) {
      audit.record(AuditEntry.of(null, ChainCheck.PERSON_ERASED, "person " + subject));
    }
    if (only != null) {
      identities.signOutAll(subject);
    }
    new PersonTraceStore(entities).erase(subject);
    identities.delete(subject);
  }

  /**
   * Erases somebody who has to do with nothing but an account that is being erased, here and at
   * Keycloak; joins the caller's transaction. Programs, and whoever has the role of those who run
   * the platform, keep their login and lose their grants.
   *
   * @throws PeopleException with IDENTITY_AWAY; the login is there then
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void eraseWith(AccountId account, String subject) {
    boolean isProgram = identities.find(subject).filter(Identity::program).isPresent();
    if (isProgram || identities.roles(subject).contains(Role.PLATFORM_OPERATOR)) {
      new GrantCatalog(entities).of(account, subject).forEach(entities::remove);
      return;
    }
    audit.record(AuditEntry.of(account, ChainCheck.PERSON_ERASED, "person " + subject));
    new PersonTraceStore(entities).erase(subject);
    identities.delete(subject);
  }

  /** In the order in which all that need several of them lock them. */
  private List<AccountId> accounts(String subject) {
    return new GrantCatalog(entities)
        .of(subject).stream()
            .map(Grant::account)
            .distinct()
            .sorted(Comparator.comparingLong(AccountId::value))
            .toList();
  }

  private void takeOut(AccountId account, String subject) {
    List<Grant> grants = new GrantCatalog(entities).of(account, subject);
    new Administrators(entities)
        .keepOneDuring(
            account,
            () -> {
              grants.forEach(entities::remove);
              new InvitationCatalog(entities).find(account, subject).ifPresent(entities::remove);
            });
    audit.record(
        AuditEntry.of(account, ChainCheck.PERSON_ERASED, "person " + subject)
            .with("grants", grants.size()));
  }

  /** Forgets what was noted since: the address from which somebody erased themselves. */
  public void forget(String subject) {
    new PersonTraceStore(entities).forget(subject);
  }
}
