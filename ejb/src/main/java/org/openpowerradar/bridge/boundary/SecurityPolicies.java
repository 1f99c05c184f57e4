package org.openpowerradar.bridge.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bridge.control.Advisor;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.control.BridgeStates;
import org.openpowerradar.bridge.control.Planner;
import org.openpowerradar.bridge.control.PolicyCatalog;
import org.openpowerradar.bridge.entity.BridgeState;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.bridge.entity.policy.SecurityPolicy;

/** Which security level an account demands of its bridges, whom that hits, and what to do. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.AUDITOR})
public class SecurityPolicies {
  private static final System.Logger LOGGER = System.getLogger(SecurityPolicies.class.getName());
  private static final Duration FURTHEST = Duration.ofDays(5 * 366);

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject BridgeSettings settings;
  @Inject Clock clock;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * The demand of an account.
   *
   * @param demand which level from when
   * @param setAt when it was set; null: never
   */
  public record Current(SecurityDemand demand, Instant setAt) {}

  /**
   * Returns what an account demands of its bridges.
   *
   * @throws NotFoundException if there is no such account, or the caller may see none of it
   */
  public Current current(AccountId account) {
    readable(account);
    return new PolicyCatalog(entities)
        .find(account)
        .map(policy -> new Current(policy.demand(), policy.setAt()))
        .orElse(new Current(SecurityDemand.NONE, null));
  }

  /**
   * Returns what is to be done with each bridge at the sites the caller may see, by name, until all
   * of them encrypt.
   *
   * @throws NotFoundException if there is no such account, or the caller may see none of it
   */
  public List<BridgePlan> plan(AccountId account) {
    Scope scope = readable(account);
    Instant now = clock.instant();
    Planner planner = new Planner(new Advisor(now, settings.keepAlive()), now);
    return new BridgeStates(entities)
        .ofAccount(account).stream()
            .filter(state -> scope.covers(account, state.bridge().site()))
            .map(state -> plan(state, planner))
            .toList();
  }

  /**
   * Sets what an account demands of its bridges. From its day on, be it today, bridges below the
   * level are refused at login, and sessions that are open end with their next report, within about
   * a minute. What was demanded before stays on record.
   *
   * @throws InvalidRequestException if the day lies more than five years ahead
   * @throws NotFoundException if there is no such account, or the caller holds no grant for all of
   *     it
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   */
  public void set(AccountId account, SecurityDemand demand) {
    access.requireAccount(account, Permission.GOVERN_SECURITY.roles());
    Instant now = clock.instant();
    if (demand.from().isAfter(now.plus(FURTHEST)) || demand.from().isBefore(Instant.EPOCH)) {
      throw new InvalidRequestException("A security policy begins within five years from now");
    }
    String person = context.getCallerPrincipal().getName();
    entities.persist(new SecurityPolicy(account, demand, person, now));
    audit.record(
        AuditEntry.of(account, "policy.set", "account " + account)
            .with("level", demand.level())
            .with("from", demand.from()));
    LOGGER.log(
        System.Logger.Level.INFO,
        "Account {0} demands {1} of its bridges from {2} on, said {3}",
        account,
        demand.level(),
        demand.from(),
        person);
  }

  private Scope readable(AccountId account) {
    Scope scope = access.scope(account, Permission.READ_SECURITY.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    return scope;
  }

  private static BridgePlan plan(BridgeState state, Planner planner) {
    return new BridgePlan(
        state.bridge().serial(),
        state.bridge().name(),
        state.bridge().site(),
        state.bridge().model().label(),
        state.status() == null ? null : state.status().firmware(),
        state.level(),
        state.bridge().enabled(),
        planner.steps(state));
  }
}
