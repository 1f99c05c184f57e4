package org.openpowerradar.bridge.boundary.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.SiteOwner;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.enrolment.Ending;
import org.openpowerradar.bridge.entity.enrolment.WrongNameException;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** What becomes of bridges after they were enrolled: moved, retired, revoked. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class BridgeLife {

  /** Most bridges out of service that are listed. */
  public static final int MOST_FORMER = 500;

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Moves a bridge to another site of its account. The sensors it has heard and all readings stay
   * the account's: they belong to no site by the bridge.
   *
   * @param from where the caller believes it to stand; null: wherever
   * @throws ChangedMeanwhileException if it does not stand there any more
   * @throws InvalidRequestException if it is out of service
   * @throws NotFoundException if there is no such bridge or no such site in its account, or the
   *     caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at one of
   *     the sites do not allow it
   */
  public void move(BridgeSerial serial, SiteId from, SiteId to) {
    Bridge bridge = inService(serial, Permission.ENROL_BRIDGES);
    access.requireSite(to, Permission.ENROL_BRIDGES.roles());
    if (!bridge.account().equals(entities.find(SiteOwner.class, to.value()).account())) {
      throw new NotFoundException("No site " + to);
    }
    SiteId before = bridge.site();
    if (from != null && !from.equals(before)) {
      throw new ChangedMeanwhileException(
          "Bridge " + serial + " was moved meanwhile; look where it stands now");
    }
    if (!before.equals(to)) {
      bridge.placedAt(to, bridge.name());
      audit.record(entry("bridge.move", bridge).with("from", before).with("to", to));
    }
  }

  /**
   * Takes a bridge out of service: its secret counts no more, an open session ends with its next
   * report, within a minute. It keeps its history, and may come back to its account later.
   *
   * @param name typed again, as a safeguard
   * @throws WrongNameException if that is not its name
   * @throws InvalidRequestException if it is out of service already
   * @throws NotFoundException if there is no such bridge, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow it
   */
  @RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER})
  public void retire(BridgeSerial serial, String name) {
    end(inService(serial, Permission.RETIRE_BRIDGES), name, Ending.Kind.RETIRED);
  }

  /**
   * Shuts a bridge out for ever, because it was lost, stolen or copied; otherwise like {@link
   * #retire}.
   *
   * @param name typed again, as a safeguard
   * @throws WrongNameException if that is not its name
   * @throws InvalidRequestException if it is out of service already
   * @throws NotFoundException if there is no such bridge, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow it
   */
  @RolesAllowed(RoleNames.ACCOUNT_ADMIN)
  public void revoke(BridgeSerial serial, String name) {
    end(inService(serial, Permission.REVOKE_BRIDGES), name, Ending.Kind.REVOKED);
  }

  /**
   * Returns the newest {@value #MOST_FORMER} bridges of an account that are out of service, at the
   * sites the caller may see, the last first.
   *
   * @throws NotFoundException if there is no such account, or the caller may see none of its
   *     bridges
   */
  public List<FormerBridge> former(AccountId account) {
    Scope scope = access.scope(account, Permission.READ_BRIDGES.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    return new BridgeCatalog(entities)
        .former(account, MOST_FORMER).stream()
            .filter(bridge -> scope.covers(account, bridge.site()))
            .map(FormerBridge::of)
            .toList();
  }

  /**
   * Returns how a bridge was taken out of service; empty if it is in service.
   *
   * @throws NotFoundException if there is no such bridge, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow to see it
   */
  public Optional<FormerBridge> findFormer(BridgeSerial serial) {
    Bridge bridge =
        granted(serial, new BridgeCatalog(entities).find(serial), Permission.READ_BRIDGES);
    return Optional.of(bridge).filter(each -> each.ending() != null).map(FormerBridge::of);
  }

  private void end(Bridge bridge, String name, Ending.Kind kind) {
    if (name == null || !name.strip().equals(bridge.name())) {
      throw new WrongNameException(bridge.serial());
    }
    bridge.end(new Ending(kind, clock.instant()));
    String action = kind == Ending.Kind.REVOKED ? "bridge.revoke" : "bridge.retire";
    audit.record(entry(action, bridge).with("site", bridge.site()));
  }

  private Bridge inService(BridgeSerial serial, Permission permission) {
    Bridge bridge = granted(serial, new BridgeCatalog(entities).lock(serial), permission);
    if (bridge.ending() != null) {
      throw new InvalidRequestException("Bridge " + serial + " is out of service");
    }
    return bridge;
  }

  private Bridge granted(BridgeSerial serial, Optional<Bridge> found, Permission permission) {
    return access.requireAt(found, Bridge::site, permission.roles(), "bridge " + serial);
  }

  private static AuditEntry entry(String action, Bridge bridge) {
    return AuditEntry.of(bridge.account(), action, "bridge " + bridge.serial())
        .with("name", bridge.name());
  }
}
