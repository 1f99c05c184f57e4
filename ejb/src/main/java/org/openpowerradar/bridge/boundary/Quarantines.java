package org.openpowerradar.bridge.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** The bridges of an account that are shut out because of a clone, and how they get in again. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.AUDITOR})
public class Quarantines {
  private static final System.Logger LOGGER = System.getLogger(Quarantines.class.getName());

  @Inject Access access;
  @Inject AuditTrail audit;
  @PersistenceContext EntityManager entities;

  /**
   * A bridge in quarantine.
   *
   * @param bridge which
   * @param name what people call it
   * @param since when it was shut out
   * @param releasable whether it has been given another key since then
   */
  public record Quarantined(BridgeSerial bridge, String name, Instant since, boolean releasable) {}

  /**
   * Returns the bridges of an account that are in quarantine, by name.
   *
   * @throws NotFoundException if there is no such account, or the caller holds no grant for all of
   *     it
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see it
   */
  public List<Quarantined> ofAccount(AccountId account) {
    access.requireAccount(account, Permission.READ_SIGNS.roles());
    return new BridgeCatalog(entities)
        .ofAccount(account).keySet().stream()
            .filter(bridge -> bridge.quarantinedAt() != null)
            .map(Quarantines::shown)
            .toList();
  }

  /**
   * Lets a bridge in again, with the key it was given since; returns when stored. The key that was
   * copied counts no more, nor does any other but the newest.
   *
   * @throws NotFoundException if there is no such bridge, or the caller holds no grant for all of
   *     its account
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow it
   * @throws InvalidRequestException if it is not in quarantine, or still has the key that was
   *     copied
   */
  @RolesAllowed(RoleNames.ACCOUNT_ADMIN)
  public void release(BridgeSerial serial) {
    Bridge bridge =
        access.requireIn(
            new BridgeCatalog(entities).lock(serial),
            Bridge::account,
            Permission.RELEASE_BRIDGES.roles(),
            "bridge " + serial);
    if (bridge.quarantinedAt() == null) {
      throw new InvalidRequestException("Bridge " + serial + " is not in quarantine");
    }
    if (!bridge.hasKeySinceQuarantine()) {
      throw new InvalidRequestException(
          "Give bridge " + serial + " a new key first: its copy has the present one");
    }
    bridge.release();
    audit.record(AuditEntry.of(bridge.account(), "bridge.release", "bridge " + serial));
    LOGGER.log(
        System.Logger.Level.INFO, "Bridge {0} was released from quarantine", serial.toString());
  }

  private static Quarantined shown(Bridge bridge) {
    return new Quarantined(
        bridge.serial(), bridge.name(), bridge.quarantinedAt(), bridge.hasKeySinceQuarantine());
  }
}
