package org.openpowerradar.bridge.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.control.PolicyCatalog;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Exceptions for old bridges that cannot prove who they are, one by one. */
@Stateless
@RolesAllowed(RoleNames.ACCOUNT_ADMIN)
public class LegacyPermits {
  private static final System.Logger LOGGER = System.getLogger(LegacyPermits.class.getName());

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * Lets a bridge in without a proof; one that was given before gives way.
   *
   * @throws InvalidRequestException if the end lies behind or more than a year ahead, the bridge
   *     has proven itself before, or the policy of its account leaves it no day; or it is out of
   *     service
   * @throws NotFoundException if there is no such bridge, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow it
   */
  public void allow(BridgeSerial serial, LegacyPermit permit) {
    Bridge bridge = find(serial);
    Instant now = clock.instant();
    permit.requireEnd(now);
    if (bridge.minimumMode() != LoginMode.LEGACY) {
      throw new InvalidRequestException(
          "Bridge " + serial + " has proven who it is before, and has to go on doing so");
    }
    SecurityDemand demand = new PolicyCatalog(entities).demand(bridge.account());
    if (demand.at(now) != SecurityLevel.UNPROVEN) {
      throw new InvalidRequestException("The security policy of the account demands a proof");
    }
    bridge.permitLegacy(permit);
    audit.record(
        entry(bridge, "permit.allow")
            .with("reason", permit.reason())
            .with("networks", permit.networks())
            .with("until", permit.until()));
    log("Bridge {0} is let in without a proof, said {1}", serial);
  }

  /**
   * Demands a proof of a bridge from now on; an open session without one ends with its next report,
   * within a minute.
   *
   * @throws InvalidRequestException if it is out of service
   * @throws NotFoundException if there is no such bridge, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow it
   */
  public void withdraw(BridgeSerial serial) {
    Bridge bridge = find(serial);
    bridge.withdrawLegacy();
    audit.record(entry(bridge, "permit.withdraw"));
    log("Bridge {0} has to prove who it is, said {1}", serial);
  }

  private Bridge find(BridgeSerial serial) {
    Bridge bridge =
        access.requireAt(
            new BridgeCatalog(entities).lock(serial),
            Bridge::site,
            Permission.GOVERN_SECURITY.roles(),
            "bridge " + serial);
    if (bridge.ending() != null) {
      throw new InvalidRequestException("Bridge " + serial + " is out of service");
    }
    return bridge;
  }

  private static AuditEntry entry(Bridge bridge, String action) {
    return AuditEntry.of(bridge.account(), action, "bridge " + bridge.serial());
  }

  private void log(String sentence, BridgeSerial bridge) {
    LOGGER.log(System.Logger.Level.INFO, sentence, bridge, context.getCallerPrincipal().getName());
  }
}
