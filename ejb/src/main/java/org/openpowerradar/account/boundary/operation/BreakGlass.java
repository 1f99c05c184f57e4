package org.openpowerradar.account.boundary.operation;

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
import org.openpowerradar.account.boundary.notice.Notices;
import org.openpowerradar.account.control.operation.LentAccesses;
import org.openpowerradar.account.control.operation.OperationSettings;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.SiteOwner;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.LentAccess.Place;

/**
 * Lets an operator of the platform look at a customer's account where it must be: with a reason,
 * for hours, seen by the account. The operator looks as a viewer, so Keycloak must give that role
 * too. Every method throws {@link org.openpowerradar.account.entity.ForbiddenException} for anybody
 * but operators.
 */
@Stateless
@RolesAllowed(RoleNames.PLATFORM_OPERATOR)
public class BreakGlass {
  private static final System.Logger LOGGER = System.getLogger(BreakGlass.class.getName());

  private static final int MOST_SITES = 1_000;
  private static final String SITES =
      "SELECT id, name FROM site WHERE account = :account ORDER BY name, id";

  @Resource SessionContext context;
  @Inject Access access;
  @Inject AuditTrail trail;
  @Inject Notices notices;
  @Inject OperationSettings settings;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /** Returns for how long at most. */
  public Duration longest() {
    return settings.longestBreakGlass();
  }

  /** A site to choose. */
  public record SiteName(SiteId id, String name) {}

  /**
   * Returns the sites of an account by name, the first 1000: which they are and no more, so that
   * the caller can look at one of them only.
   */
  public List<SiteName> sites(AccountId account) {
    access.requireOperator();
    List<?> rows =
        entities
            .createNativeQuery(SITES)
            .setParameter("account", account.value())
            .setMaxResults(MOST_SITES)
            .getResultList();
    return rows.stream().map(row -> siteName((Object[]) row)).toList();
  }

  private static SiteName siteName(Object[] row) {
    return new SiteName(new SiteId(((Number) row[0]).longValue()), (String) row[1]);
  }

  /** Returns through which broken glass the caller looks now. */
  public List<LentView> mine() {
    access.requireOperator();
    return new LentViews(entities)
        .of(new LentAccesses(entities).toOperator(caller(), clock.instant(), true));
  }

  /**
   * Breaks the glass: the caller may look from the next request on. Administrators of the account
   * see it on every page while it lasts, and get a mail about it and about its end.
   *
   * @param place which account, or which site of it
   * @param reason why, 10 to 500 characters; the account reads it
   * @param until its end, within the time of the platform's settings
   * @return its number
   * @throws InvalidRequestException if reason or end are not as said, the account is suspended, or
   *     the caller looks at the place already
   * @throws NotFoundException if there is no such account, or it has no such site
   */
  public long open(Place place, String reason, Instant until) {
    access.requireOperator();
    requirePlace(place);
    Instant now = clock.instant();
    if (new LentAccesses(entities)
        .toOperator(caller(), now, true).stream().anyMatch(each -> each.place().equals(place))) {
      throw new InvalidRequestException("You look there already");
    }
    LentAccess lent =
        LentAccess.toOperator(caller(), reason, place)
            .grantedBy(caller(), now, until, settings.longestBreakGlass());
    entities.persist(lent);
    notices.glassBroken(lent);
    trail.record(
        AuditEntry.of(place.account(), "break-glass.open", "access " + lent.id())
            .with("reason", lent.reason())
            .with("site", place.site())
            .with("until", lent.validUntil()));
    LOGGER.log(
        System.Logger.Level.WARNING,
        "Operator {0} breaks the glass of account {1} until {2}",
        caller(),
        place.account().toString(),
        lent.validUntil());
    return lent.id();
  }

  private void requirePlace(Place place) {
    Account account = entities.find(Account.class, place.account().value());
    if (account == null) {
      throw new NotFoundException("No account " + place.account());
    }
    if (account.suspendedAt().isPresent()) {
      throw new InvalidRequestException("The account is suspended: resume it first");
    }
    SiteOwner owner =
        place.site() == null ? null : entities.find(SiteOwner.class, place.site().value());
    if (place.site() != null && (owner == null || !owner.account().equals(place.account()))) {
      throw new NotFoundException("No site " + place.site());
    }
  }

  /**
   * Ends what the caller opened, from the next request on; nothing changes where it is over
   * already.
   *
   * @throws NotFoundException if the caller opened none of that number
   */
  public void end(long id) {
    access.requireOperator();
    LentAccess lent = entities.find(LentAccess.class, id);
    if (lent == null || !caller().equals(lent.person())) {
      throw new NotFoundException("No access " + id);
    }
    Instant now = clock.instant();
    if (lent.isLive(now)) {
      lent.end(caller(), now);
      notices.glassEnded(lent);
      trail.record(AuditEntry.of(lent.place().account(), "break-glass.end", "access " + id));
    }
  }

  private String caller() {
    return context.getCallerPrincipal().getName();
  }
}
