package org.openpowerradar.bridge.boundary.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.boundary.operation.Quotas;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteOwner;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.bridge.boundary.LegacyPermits;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.Place;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.bridge.entity.enrolment.AlreadyEnrolledException;
import org.openpowerradar.bridge.entity.enrolment.BridgeRefusedException;
import org.openpowerradar.bridge.entity.enrolment.Ending;
import org.openpowerradar.bridge.entity.enrolment.Newcomer;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * Enrols bridges by their serial. One with a secret gets a new one, shown once; an old one gets a
 * permit to prove nothing. A bridge that was retired comes back by either way, to its own account.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class BridgeRegister {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Access access;
  @Inject EnrolmentTries tries;
  @Inject Quotas quotas;
  @Inject LegacyPermits permits;
  @Inject AuditTrail audit;
  @Inject BridgeSettings settings;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * A secret that is shown now and never again.
   *
   * @param bridge whose it is
   * @param secret 64 hexadecimal digits
   */
  public record Secret(BridgeSerial bridge, String secret) {

    /** Secrets do not belong in logs. */
    @Override
    public String toString() {
      return "Secret[bridge=" + bridge + "]";
    }
  }

  /**
   * Enrols a bridge and makes its secret; returns when stored.
   *
   * @throws BridgeRefusedException if it cannot be had by its serial, be it another account's or
   *     one of this account that the caller does not see
   * @throws AlreadyEnrolledException if it is in the account where the caller sees it
   * @throws InvalidRequestException if its model has no secret; also as {@code
   *     TooManyTriesException} or {@code QuotaExceededException}
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at the site
   *     do not allow it
   */
  public Secret register(Newcomer newcomer) {
    if (!newcomer.model().encrypts()) {
      throw new InvalidRequestException(
          "A bridge of " + newcomer.model().label() + " has no secret: register it as an old one");
    }
    byte[] key = new byte[SealedKey.KEY_LENGTH];
    RANDOM.nextBytes(key);
    Bridge bridge = enrol(newcomer);
    bridge.keyed(settings.key().seal(newcomer.serial(), key), clock.instant());
    audit.record(entry("bridge.register", bridge));
    return new Secret(newcomer.serial(), HexFormat.of().formatHex(key));
  }

  /**
   * Enrols an old bridge that cannot prove who it is, and lets it in without; returns when stored.
   *
   * @throws InvalidRequestException as for {@link #register} and {@link LegacyPermits#allow}
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at the site
   *     do not allow it
   */
  @RolesAllowed(RoleNames.ACCOUNT_ADMIN)
  public void registerOld(Newcomer newcomer, LegacyPermit permit) {
    access.requireSite(newcomer.site(), Permission.GOVERN_SECURITY.roles());
    Bridge bridge = enrol(newcomer);
    audit.record(entry("bridge.register-old", bridge));
    entities.flush();
    permits.allow(newcomer.serial(), permit);
  }

  private Bridge enrol(Newcomer newcomer) {
    access.requireSite(newcomer.site(), Permission.ENROL_BRIDGES.roles());
    AccountId account = entities.find(SiteOwner.class, newcomer.site().value()).account();
    tries.count(account);
    quotas.require(account, QuotaKind.BRIDGES, 1);
    BridgeCatalog catalog = new BridgeCatalog(entities);
    if (catalog.exists(newcomer.serial())) {
      Bridge known = catalog.lock(newcomer.serial()).orElseThrow();
      requireRetired(known, account);
      return known.placedAt(newcomer.site(), newcomer.name());
    }
    Place place = new Place(account, newcomer.site());
    Instant now = clock.instant();
    Bridge bridge = new Bridge(newcomer.serial(), place, newcomer.name(), newcomer.model(), now);
    entities.persist(bridge);
    return bridge;
  }

  private void requireRetired(Bridge known, AccountId account) {
    if (!account.equals(known.account()) || !sees(known)) {
      throw new BridgeRefusedException(known.serial());
    }
    if (known.ending() == null || known.ending().kind() == Ending.Kind.REVOKED) {
      throw new AlreadyEnrolledException(known.serial(), known.ending() != null);
    }
  }

  private boolean sees(Bridge bridge) {
    return access
        .scope(bridge.account(), Permission.ENROL_BRIDGES.roles())
        .covers(bridge.account(), bridge.site());
  }

  private static AuditEntry entry(String action, Bridge bridge) {
    return AuditEntry.of(bridge.account(), action, "bridge " + bridge.serial())
        .with("name", bridge.name())
        .with("site", bridge.site())
        .with("model", bridge.model());
  }
}
