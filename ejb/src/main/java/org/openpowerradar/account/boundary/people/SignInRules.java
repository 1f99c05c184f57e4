package org.openpowerradar.account.boundary.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.people.EmailDomains;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;
import org.openpowerradar.account.entity.people.SignInRule;

/** What an account demands of its people. */
@Stateless
@DeclareRoles(RoleNames.SECOND_FACTOR)
@RolesAllowed(RoleNames.ACCOUNT_ADMIN)
public class SignInRules {
  @Inject Access access;
  @Inject AuditTrail audit;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * Returns what an account demands.
   *
   * @throws org.openpowerradar.account.entity.NotFoundException if there is no such account, or the
   *     caller holds no grant for all of it
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public Rule get(AccountId account) {
    access.requireAccount(account, Permission.MANAGE_PEOPLE.roles());
    SignInRule rule = entities.find(SignInRule.class, account.value());
    return rule == null
        ? new Rule(false, EmailDomains.ANY, 0)
        : new Rule(rule.secondFactor(), rule.domains(), rule.version() + 1);
  }

  /**
   * Replaces what an account demands; counts from the next request on.
   *
   * @param wanted with the version that was read
   * @throws PeopleException with CHANGED_MEANWHILE if it is another now, WITHOUT_SECOND_FACTOR if a
   *     second factor is demanded in a session that has none: the caller would be shut out
   * @throws org.openpowerradar.account.entity.NotFoundException if there is no such account, or the
   *     caller holds no grant for all of it
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void set(AccountId account, Rule wanted) {
    access.requireAccount(account, Permission.MANAGE_PEOPLE.roles());
    entities.find(Account.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
    if (get(account).version() != wanted.version()) {
      throw new PeopleException(Refusal.CHANGED_MEANWHILE);
    }
    if (wanted.secondFactor() && !context.isCallerInRole(RoleNames.SECOND_FACTOR)) {
      throw new PeopleException(Refusal.WITHOUT_SECOND_FACTOR);
    }
    SignInRule rule = entities.find(SignInRule.class, account.value());
    if (rule == null) {
      rule = new SignInRule(account);
      rule.demand(wanted.secondFactor(), wanted.domains());
      entities.persist(rule);
    } else {
      rule.demand(wanted.secondFactor(), wanted.domains());
    }
    audit.record(
        AuditEntry.of(account, "sign-in-rule.set", "account " + account)
            .with("secondFactor", wanted.secondFactor())
            .with("domains", wanted.domains()));
  }
}
