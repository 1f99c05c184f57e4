package org.openpowerradar.account.boundary.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.openpowerradar.account.entity.RoleNames;

/** Tells people what they do not see for want of a second factor. */
@Stateless
@DeclareRoles(RoleNames.SECOND_FACTOR)
@RolesAllowed({
  RoleNames.PLATFORM_OPERATOR,
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER,
  RoleNames.INSTALLER,
  RoleNames.AUDITOR
})
public class SecondFactors {
  private static final String WAITING =
      "SELECT DISTINCT a.name FROM Account a, Grant g, SignInRule r"
          + " WHERE g.subject = :subject AND g.account = a.id AND r.account = a.id"
          + " AND r.secondFactor = TRUE AND (g.validUntil IS NULL OR g.validUntil > :now)"
          + " ORDER BY a.name";

  @Inject Clock clock;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * Returns the names of the accounts in which the caller holds grants that do not count in this
   * session, because the account demands a second factor.
   */
  public List<String> waiting() {
    if (context.isCallerInRole(RoleNames.SECOND_FACTOR)) {
      return List.of();
    }
    return entities
        .createQuery(WAITING, String.class)
        .setParameter("subject", context.getCallerPrincipal().getName())
        .setParameter("now", clock.instant())
        .getResultList();
  }
}
