package org.openpowerradar.account.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.audit.CallerRequest;
import org.openpowerradar.account.boundary.operation.LentUses;
import org.openpowerradar.account.control.Grants;
import org.openpowerradar.account.control.operation.Lent;
import org.openpowerradar.account.control.operation.LentAccesses;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.SiteOwner;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.PlatformOperator;

/**
 * The one place where it is decided who may see what: the caller's roles in Keycloak cut with the
 * caller's grants. Every boundary asks here before it answers.
 *
 * <p>Grants are read anew at every call, so a change counts from the next request on. Where they do
 * not suffice, access lent by an account counts (docs/adr/0082), and that it was used is on record
 * before anything is answered. In an account that is suspended nobody may do anything.
 *
 * <p>Grants of a disabled person do not count, nor those of an account that demands a second factor
 * in a session without one (docs/adr/0080).
 */
@Stateless
@DeclareRoles({
  RoleNames.PLATFORM_OPERATOR,
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER,
  RoleNames.INSTALLER,
  RoleNames.AUDITOR,
  RoleNames.SECOND_FACTOR
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

  private static final System.Logger LOGGER = System.getLogger(Access.class.getName());
  private static final String GRANTS =
      "SELECT g FROM Grant g WHERE g.subject = :subject AND NOT EXISTS"
          + " (SELECT 1 FROM Account a WHERE a.id = g.account AND a.suspendedAt IS NOT NULL)"
          + " AND NOT EXISTS (SELECT 1 FROM Person p WHERE p.subject = g.subject AND p.enabled = FALSE)";
  private static final String WITHOUT_SECOND_FACTOR =
      GRANTS
          + " AND NOT EXISTS"
          + " (SELECT 1 FROM SignInRule r WHERE r.account = g.account AND r.secondFactor = TRUE)";
  private static final String OPERATORS = "SELECT COUNT(o) FROM PlatformOperator o";
  private static final Set<Role> ANY = EnumSet.allOf(Role.class);
  private static final SiteId NOWHERE = new SiteId(0);
  private static final AccountId NOBODY = new AccountId(0);

  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject LentUses uses;
  @Inject CallerRequest request;

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
    try {
      require(roles, scope -> owner != null && scope.covers(owner.account(), site), "site " + site);
      note(each -> each.allow(owner.account()));
    } catch (NotFoundException | ForbiddenException refused) {
      if (owner != null) {
        note(each -> each.refuse(owner.account(), "site " + site));
      }
      throw refused;
    }
  }

  /**
   * Returns a thing if the caller may act at its site in one of the roles. Where there is no such
   * thing the same is asked as otherwise, so that the time of the answer does not tell which exist:
   * read no more of a thing than its site before this.
   *
   * @param thing none: there is no such thing
   * @param site where it is
   * @param roles any of which suffices
   * @param name what was asked for, such as {@code bridge 5200101}
   * @throws NotFoundException if there is no such thing, or the caller holds no grant at its site
   * @throws ForbiddenException if the caller holds a grant there, but of none of the roles
   */
  public <T> T requireAt(
      Optional<T> thing, Function<T, SiteId> site, Set<Role> roles, String name) {
    return askedFirst(thing, name, () -> requireSite(thing.map(site).orElse(NOWHERE), roles));
  }

  /**
   * The same of a thing for which the whole account must be granted.
   *
   * @param thing none: there is no such thing
   * @param account whose it is
   * @param roles any of which suffices
   * @param name what was asked for, such as {@code bridge 5200101}
   * @throws NotFoundException if there is no such thing, or the caller holds no grant for all of
   *     its account
   * @throws ForbiddenException if the caller holds a grant for all of it, but of none of the roles
   */
  public <T> T requireIn(
      Optional<T> thing, Function<T, AccountId> account, Set<Role> roles, String name) {
    return askedFirst(thing, name, () -> requireAccount(thing.map(account).orElse(NOBODY), roles));
  }

  private static <T> T askedFirst(Optional<T> thing, String name, Runnable grant) {
    try {
      grant.run();
      return thing.orElseThrow(() -> new NotFoundException("No " + name));
    } catch (NotFoundException absentOrForeign) {
      throw new NotFoundException("No " + name);
    }
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
    try {
      require(roles, scope -> scope.coversWhole(account), "account " + account);
      note(each -> each.allow(account));
    } catch (NotFoundException | ForbiddenException refused) {
      if (entities.find(Account.class, account.value()) != null) {
        note(each -> each.refuse(account, "account " + account));
      }
      throw refused;
    }
  }

  /**
   * Returns if the caller runs the platform: by the role in Keycloak, and by the list of operators
   * once it is not empty.
   *
   * @throws ForbiddenException if not
   */
  public void requireOperator() {
    if (!isOperator()) {
      throw new ForbiddenException("That is for operators of the platform");
    }
  }

  /**
   * Returns where the caller may act in one of the roles: nowhere if nothing is granted. Counts as
   * a use of every access lent to the caller for one of the roles.
   *
   * @param roles any of which suffices
   */
  public Scope scope(Set<Role> roles) {
    return scope(own(), roles, lent -> true, "list");
  }

  /**
   * Returns where in an account the caller may act in one of the roles: nowhere if nothing is
   * granted there.
   *
   * @param account whichever
   * @param roles any of which suffices
   */
  public Scope scope(AccountId account, Set<Role> roles) {
    Grants own = own();
    Scope found =
        own.scope(roles).coversWhole(account)
            ? own.scope(roles).within(account)
            : scope(own, roles, lent -> lent.touches(account), "account " + account)
                .within(account);
    if (found.touches(account)) {
      note(each -> each.allow(account));
    }
    return found;
  }

  /** Returns where the caller may act at all. Is no use of what is lent: it opens names only. */
  public Scope anywhere() {
    Grants own = own();
    Lent lent = lent(own);
    return own.scope(ANY).or(lent.scope(lent.with(ANY, all -> true)));
  }

  private Scope scope(Grants own, Set<Role> roles, Predicate<Scope> wanted, String target) {
    Lent lent = lent(own);
    List<LentAccess> used = lent.with(roles, wanted);
    if (!used.isEmpty()) {
      uses.note(used, target);
    }
    return own.scope(roles).or(lent.scope(used));
  }

  /** For the audit trail, if there is a request. */
  private void note(Consumer<CallerRequest> what) {
    try {
      what.accept(request);
    } catch (ContextNotActiveException noRequest) {
      LOGGER.log(System.Logger.Level.DEBUG, "Asked outside of a request");
    }
  }

  private void require(Set<Role> roles, Predicate<Scope> covers, String target) {
    Grants own = own();
    if (covers.test(own.scope(roles))) {
      return;
    }
    Lent lent = lent(own);
    List<LentAccess> used = lent.with(roles, covers);
    if (!used.isEmpty()) {
      uses.note(used, target);
      return;
    }
    if (covers.test(own.scope(ANY)) || !lent.with(ANY, covers).isEmpty()) {
      throw new ForbiddenException("None of the caller's roles there allows it");
    }
    throw new NotFoundException("No " + target);
  }

  private Grants own() {
    List<Grant> all =
        entities
            .createQuery(hasSecondFactor() ? GRANTS : WITHOUT_SECOND_FACTOR, Grant.class)
            .setParameter("subject", subject())
            .getResultList();
    return new Grants(all, heldRoles(), clock.instant());
  }

  private Lent lent(Grants own) {
    LentAccesses lent = new LentAccesses(entities);
    List<LentAccess> live =
        new ArrayList<>(lent.toPeopleOf(own.usable(), clock.instant(), hasSecondFactor()));
    if (isOperator()) {
      live.addAll(lent.toOperator(subject(), clock.instant(), hasSecondFactor()));
    }
    return new Lent(subject(), live, heldRoles());
  }

  private boolean isOperator() {
    return context.isCallerInRole(RoleNames.PLATFORM_OPERATOR)
        && (entities.find(PlatformOperator.class, subject()) != null
            || entities.createQuery(OPERATORS, Long.class).getSingleResult() == 0);
  }

  private String subject() {
    return context.getCallerPrincipal().getName();
  }

  private boolean hasSecondFactor() {
    return context.isCallerInRole(RoleNames.SECOND_FACTOR);
  }

  private Set<Role> heldRoles() {
    return Arrays.stream(Role.values())
        .filter(role -> context.isCallerInRole(role.roleName()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
