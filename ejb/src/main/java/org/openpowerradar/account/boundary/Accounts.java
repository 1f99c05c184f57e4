package org.openpowerradar.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.RoleNames;

/** The accounts a caller has to do with. */
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
public class Accounts {

  private static final String BY_ID =
      "SELECT a FROM Account a WHERE a.id IN :ids ORDER BY a.name, a.id";

  @Inject Access access;
  @PersistenceContext EntityManager entities;

  /**
   * Returns the accounts in which the caller holds any grant, be it for a single site, by name.
   * Empty if there is none.
   */
  public List<AccountSummary> visible() {
    List<Long> ids = access.anywhere().touchedAccounts().stream().map(AccountId::value).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(BY_ID, Account.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(account -> new AccountSummary(account.id(), account.name()))
        .toList();
  }
}
