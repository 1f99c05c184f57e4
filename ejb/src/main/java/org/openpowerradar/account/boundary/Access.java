package org.openpowerradar.account.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpowerradar.account.control.Grants;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.SiteOwner;

/**
 * The one place where it is decided who may see what: the caller's roles in Keycloak cut with the
 * caller's grants. Every boundary asks here before it answers.
 *
 * <p>Grants are read anew at every call, so a change counts from the next request on.
 */
@Stateless
@DeclareRoles({
  RoleNames.PLATFORM_OPERATOR,
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER,
  RoleNames.INSTALLER,
  RoleNames.AUDITOR
})
@RolesAllowed({
  RoleNames.PLATFORM_OPERATOR,
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER,
  RoleNames.INSTALLER,
  RoleNames.AUDITOR
})
public class Access {

  private static final String GRANTS = "SELECT g FROM Grant g WHERE g.subject = :subject";
  private static final Set<Role> ANY = EnumSet.allOf(Role.class);

  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * Returns if the caller may act at the site in one of the roles.
   *
   * @param site whichever
   * @param roles any of which suffices
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws ForbiddenException if the caller holds a grant there, but of none of the roles
   */
  public void requireSite(SiteId site, Set<Role> roles) {
    SiteOwner owner = entities.find(SiteOwner.class, site.value());
    require(
        roles, scope -> owner != null && scope.covers(owner.account(), site), "No site " + site);
  }

  /**
   * Returns if the caller may act in the whole account in one of the roles.
   *
   * @param account whichever
   * @param roles any of which suffices
   * @throws NotFoundException if there is no such account, or the caller holds no grant for all of
   *     it
   * @throws ForbiddenException if the caller holds a grant for all of it, but of none of the roles
   */
  public void requireAccount(AccountId account, Set<Role> roles) {
    require(roles, scope -> scope.coversWhole(account), "No account " + account);
  }

  /**
   * Returns where the caller may act in one of the roles: nowhere if nothing is granted.
   *
   * @param roles any of which suffices
   */
  public Scope scope(Set<Role> roles) {
    return grants().scope(roles);
  }

  private void require(Set<Role> roles, Predicate<Scope> covers, String absence) {
    Grants grants = grants();
    if (covers.test(grants.scope(roles))) {
      return;
    }
    if (covers.test(grants.scope(ANY))) {
      throw new ForbiddenException("None of the caller's roles there allows it");
    }
    throw new NotFoundException(absence);
  }

  private Grants grants() {
    List<Grant> all =
        entities
            .createQuery(GRANTS, Grant.class)
            .setParameter("subject", context.getCallerPrincipal().getName())
            .getResultList();
    return new Grants(all, heldRoles(), clock.instant());
  }

  private Set<Role> heldRoles() {
    return Arrays.stream(Role.values())
        .filter(role -> context.isCallerInRole(role.roleName()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
