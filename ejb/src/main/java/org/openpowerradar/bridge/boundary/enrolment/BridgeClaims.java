package org.openpowerradar.bridge.boundary.enrolment;

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
import org.openpowerradar.account.boundary.operation.Quotas;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteOwner;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.control.enrolment.ClaimCatalog;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.bridge.entity.enrolment.AlreadyEnrolledException;
import org.openpowerradar.bridge.entity.enrolment.BridgeClaim;
import org.openpowerradar.bridge.entity.enrolment.Ending;
import org.openpowerradar.bridge.entity.enrolment.Newcomer;

/**
 * Claims bridges that made their secret themselves. A claim enrols nothing: the bridge is enrolled
 * when it logs in with that secret. Until then, and if it never does, nobody learns from a claim
 * whether there is such a bridge or whose it is, and an owner notices nothing.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class BridgeClaims {
  private static final int MOST_LISTED = 200;
  private static final Duration LISTED = Duration.ofDays(7);

  @Inject Access access;
  @Inject EnrolmentTries tries;
  @Inject Quotas quotas;
  @Inject AuditTrail audit;
  @Inject BridgeSettings settings;
  @Inject Clock clock;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * Claims a bridge for 24 hours; returns when stored. An earlier claim of the account for it gives
   * way.
   *
   * @param secret what the bridge shows, 32 bytes
   * @return names the claim
   * @throws AlreadyEnrolledException if it is in the account where the caller sees it
   * @throws InvalidRequestException if the secret has another length, its model has none; also as
   *     {@code TooManyTriesException} or {@code QuotaExceededException}
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at the site
   *     do not allow it
   */
  public long claim(Newcomer newcomer, byte[] secret) {
    access.requireSite(newcomer.site(), Permission.ENROL_BRIDGES.roles());
    if (secret.length != SealedKey.KEY_LENGTH || !newcomer.model().encrypts()) {
      throw new InvalidRequestException(
          "A bridge is claimed with its secret of 32 bytes; one without a secret is registered");
    }
    AccountId account = entities.find(SiteOwner.class, newcomer.site().value()).account();
    tries.count(account);
    new BridgeCatalog(entities)
        .find(newcomer.serial())
        .ifPresent(known -> requireFree(known, account));
    Instant now = clock.instant();
    ClaimCatalog claims = new ClaimCatalog(entities);
    claims.waiting(List.of(newcomer.serial()), now).stream()
        .filter(claim -> claim.place().account().equals(account))
        .filter(claim -> claims.lockWaiting(claim, now))
        .forEach(claim -> claim.close(BridgeClaim.Outcome.WITHDRAWN, now));
    entities.flush();
    quotas.require(account, QuotaKind.BRIDGES, 1 + claims.countWaiting(account, now));
    return store(newcomer, account, secret, now);
  }

  private long store(Newcomer newcomer, AccountId account, byte[] secret, Instant now) {
    byte[] sealed = settings.key().seal(newcomer.serial(), secret);
    String person = context.getCallerPrincipal().getName();
    BridgeClaim claim = new BridgeClaim(account, newcomer, sealed, person).from(now);
    entities.persist(claim);
    audit.record(
        entry("bridge.claim", claim)
            .with("site", newcomer.site())
            .with("model", newcomer.model())
            .with("until", claim.expiresAt()));
    return claim.id();
  }

  /** Only what the caller sees anyway is told; any other bridge just never proves the claim. */
  private void requireFree(Bridge known, AccountId account) {
    boolean visible =
        account.equals(known.account())
            && access
                .scope(account, Permission.ENROL_BRIDGES.roles())
                .covers(known.account(), known.site());
    if (!visible) {
      return;
    }
    if (known.ending() == null || known.ending().kind() == Ending.Kind.REVOKED) {
      throw new AlreadyEnrolledException(known.serial(), known.ending() != null);
    }
    if (known.quarantinedAt() != null) {
      throw new InvalidRequestException(
          "Bridge " + known.serial() + " is in quarantine: register it, for a new secret");
    }
  }

  /**
   * Returns the claims of the last seven days at the sites the caller may see, the newest first, at
   * most {@value #MOST_LISTED}.
   *
   * @throws NotFoundException if there is no such account, or the caller may see none of its
   *     bridges
   */
  public List<ClaimView> ofAccount(AccountId account) {
    Scope scope = access.scope(account, Permission.READ_BRIDGES.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    Instant now = clock.instant();
    return new ClaimCatalog(entities)
        .ofAccount(account, now.minus(LISTED), MOST_LISTED).stream()
            .filter(claim -> scope.covers(account, claim.place().site()))
            .map(claim -> ClaimView.of(claim, now))
            .toList();
  }

  /**
   * Returns a claim.
   *
   * @throws NotFoundException if there is none, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow to see it
   */
  public ClaimView claim(long id) {
    return ClaimView.of(find(id, Permission.READ_BRIDGES), clock.instant());
  }

  /**
   * Withdraws a claim that waits; does nothing to one that does not.
   *
   * @throws NotFoundException if there is none, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow it
   */
  public void withdraw(long id) {
    BridgeClaim claim = find(id, Permission.ENROL_BRIDGES);
    if (claim.outcome(clock.instant()) == null) {
      claim.close(BridgeClaim.Outcome.WITHDRAWN, clock.instant());
      audit.record(entry("bridge.unclaim", claim));
    }
  }

  private BridgeClaim find(long id, Permission permission) {
    return access.requireAt(
        new ClaimCatalog(entities).lock(id),
        claim -> claim.place().site(),
        permission.roles(),
        "claim " + id);
  }

  private static AuditEntry entry(String action, BridgeClaim claim) {
    return AuditEntry.of(claim.place().account(), action, "bridge " + claim.serial())
        .with("claim", claim.id())
        .with("name", claim.name());
  }
}
