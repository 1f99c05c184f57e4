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
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.boundary.notice.Notices;
import org.openpowerradar.account.control.operation.LentAccesses;
import org.openpowerradar.account.control.operation.LentUseStore;
import org.openpowerradar.account.control.operation.OperationSettings;
import org.openpowerradar.account.control.operation.PersonNames;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteOwner;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.AccountKind;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.LentAccess.Place;
import org.openpowerradar.account.entity.operation.LentUse;
import org.openpowerradar.account.entity.operation.PersonName;

/**
 * Whom an account lets in besides its own people, for its administrators: providers to whom they
 * lend a role, and operators of the platform who broke the glass. They see who used it when, and
 * end it at once.
 *
 * <p>Every method throws {@link NotFoundException} if there is no such account or the caller holds
 * no grant for all of it, and {@link ForbiddenException} if the caller does not administer it.
 */
@Stateless
@RolesAllowed(RoleNames.ACCOUNT_ADMIN)
public class SupportAccess {
  private static final int MOST = 200;
  private static final int MOST_LIVE = 100;
  private static final String PROVIDERS =
      "SELECT a FROM Account a WHERE a.kind = :kind AND a.suspendedAt IS NULL"
          + " ORDER BY a.name, a.id";

  @Resource SessionContext context;
  @Inject Access access;
  @Inject AuditTrail trail;
  @Inject Notices notices;
  @Inject OperationSettings settings;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * What an account lends.
   *
   * @param provider whose people
   * @param role what they may do, those who hold it in the whole account of the provider
   * @param place where
   * @param until when it ends
   */
  public record Offer(AccountId provider, Role role, Place place, Instant until) {}

  /**
   * That somebody used access in an hour.
   *
   * @param person who
   * @param target what it opened, such as "site 12"
   * @param path of the page or call
   * @param first the first moment in that hour
   */
  public record Use(PersonName person, String target, String path, Instant first) {}

  /** Returns what an account lends, then what it lent, each newest first, at most 200. */
  public List<LentView> of(AccountId account) {
    require(account);
    return new LentViews(entities)
        .of(new LentAccesses(entities).of(account, clock.instant(), MOST));
  }

  /** Returns what is, then what was lent to an account, each newest first, at most 200. */
  public List<LentView> receivedBy(AccountId account) {
    require(account);
    return new LentViews(entities)
        .of(new LentAccesses(entities).receivedBy(account, clock.instant(), MOST));
  }

  /** Returns through which broken glass operators look at the account now. */
  public List<LentView> breakGlassNow(AccountId account) {
    require(account);
    return new LentViews(entities)
        .of(new LentAccesses(entities).byOperators(account, clock.instant()));
  }

  /**
   * Returns the newest 200 uses of an access, newest first.
   *
   * @throws NotFoundException also if the account lent none of that number
   */
  public List<Use> uses(AccountId account, long id) {
    require(account);
    List<LentUseStore.Noted> noted = new LentUseStore(entities).find(get(account, id).id(), MOST);
    PersonNames names =
        new PersonNames(entities, noted.stream().map(each -> each.use().person()).toList());
    return noted.stream().map(each -> use(each, names)).toList();
  }

  private static Use use(LentUseStore.Noted noted, PersonNames names) {
    LentUse use = noted.use();
    return new Use(names.of(use.person()), use.target(), use.path(), noted.first());
  }

  /** Returns the providers of the platform, by name. Open to whoever administers any account. */
  public List<AccountSummary> providers() {
    return entities
        .createQuery(PROVIDERS, Account.class)
        .setParameter("kind", AccountKind.PROVIDER)
        .getResultStream()
        .map(provider -> new AccountSummary(provider.id(), provider.name()))
        .toList();
  }

  /** Returns for how long access can be lent. */
  public Duration longest() {
    return settings.longestSupport();
  }

  /**
   * Lends a role to the people of a provider, from the next request on.
   *
   * @return its number
   * @throws InvalidRequestException if the role cannot be lent, the provider is none, its end is
   *     not within the time of the platform's settings, or the account lends 100 already
   * @throws NotFoundException also if the account has no such site
   */
  public long lend(Offer offer) {
    AccountId account = offer.place().account();
    require(account);
    requireProvider(offer.provider());
    requireSite(offer.place());
    Instant now = clock.instant();
    requireRoom(account, now);
    LentAccess lent =
        LentAccess.toProvider(offer.provider(), offer.role(), offer.place())
            .grantedBy(caller(), now, offer.until(), settings.longestSupport());
    entities.persist(lent);
    trail.record(
        AuditEntry.of(account, "support.grant", "access " + lent.id())
            .with("provider", offer.provider())
            .with("role", lent.role())
            .with("site", lent.place().site())
            .with("until", lent.validUntil()));
    return lent.id();
  }

  private void requireProvider(AccountId id) {
    Account provider = entities.find(Account.class, id.value());
    if (provider == null
        || provider.kind() != AccountKind.PROVIDER
        || provider.suspendedAt().isPresent()) {
      throw new InvalidRequestException("Account " + id + " is no provider");
    }
  }

  private void requireSite(Place place) {
    if (place.site() != null) {
      SiteOwner owner = entities.find(SiteOwner.class, place.site().value());
      if (owner == null || !owner.account().equals(place.account())) {
        throw new NotFoundException("No site " + place.site());
      }
    }
  }

  private void requireRoom(AccountId account, Instant now) {
    long live =
        new LentAccesses(entities)
            .of(account, now, MOST).stream().filter(each -> each.isLive(now)).count();
    if (live >= MOST_LIVE) {
      throw new InvalidRequestException("The account lends access " + MOST_LIVE + " times already");
    }
  }

  /**
   * Ends access of a provider or an operator, from their next request on; nothing changes where it
   * is over already.
   *
   * @throws NotFoundException also if the account lent none of that number
   */
  public void end(AccountId account, long id) {
    require(account);
    LentAccess lent = get(account, id);
    Instant now = clock.instant();
    if (lent.isLive(now)) {
      lent.end(caller(), now);
      notices.glassEnded(lent);
      String action = lent.person() == null ? "support.end" : "break-glass.end";
      trail.record(AuditEntry.of(account, action, "access " + id));
    }
  }

  private LentAccess get(AccountId account, long id) {
    return new LentAccesses(entities)
        .find(account, id)
        .orElseThrow(() -> new NotFoundException("No access " + id));
  }

  private void require(AccountId account) {
    access.requireAccount(account, Permission.GOVERN_SUPPORT.roles());
  }

  private String caller() {
    return context.getCallerPrincipal().getName();
  }
}
