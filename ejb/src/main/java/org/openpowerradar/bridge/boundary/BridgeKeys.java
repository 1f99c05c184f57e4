package org.openpowerradar.bridge.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
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
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** The keys of bridges: made here, shown once, kept sealed. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.INSTALLER})
public class BridgeKeys {
  private static final System.Logger LOGGER = System.getLogger(BridgeKeys.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject BridgeSettings settings;
  @Inject Clock clock;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * A key that is shown now and never again.
   *
   * @param secret 64 hexadecimal digits, as the software bridge takes them in a file
   * @param olderUntil until when the one before counts at the latest; null: there was none
   */
  public record NewKey(String secret, Instant olderUntil) {

    /** Keys do not belong in logs. */
    @Override
    public String toString() {
      return "NewKey[olderUntil=" + olderUntil + "]";
    }
  }

  /**
   * Makes a new key for a bridge. The one in use counts beside it until the bridge logs in with the
   * new one, until it is withdrawn, and for 30 days at most; a new one that was never used counts
   * no more.
   *
   * @throws InvalidRequestException if it is out of service
   * @throws NotFoundException if there is no such bridge, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow it
   */
  public NewKey rotate(BridgeSerial serial) {
    Bridge bridge = find(serial);
    byte[] key = new byte[SealedKey.KEY_LENGTH];
    RANDOM.nextBytes(key);
    Instant now = clock.instant();
    bridge.keyed(settings.key().seal(serial, key), now);
    audit.record(entry(bridge, "key.rotate"));
    log("A new key of bridge {0} was made by {1}", serial);
    return new NewKey(HexFormat.of().formatHex(key), bridge.keys(now).olderUntil());
  }

  /**
   * Withdraws the older of two keys: the bridge logs in with the newer one or not at all.
   *
   * @throws InvalidRequestException if it has not two keys, or is out of service
   * @throws NotFoundException if there is no such bridge, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow it
   */
  public void withdrawOlder(BridgeSerial serial) {
    Bridge bridge = find(serial);
    if (bridge.keys(clock.instant()).valid() < 2) {
      throw new InvalidRequestException("Bridge " + serial + " has no older key to withdraw");
    }
    bridge.forgetOlderKey();
    audit.record(entry(bridge, "key.withdraw"));
    log("The older key of bridge {0} was withdrawn by {1}", serial);
  }

  private Bridge find(BridgeSerial serial) {
    Bridge bridge =
        access.requireAt(
            new BridgeCatalog(entities).lock(serial),
            Bridge::site,
            Permission.ROTATE_KEYS.roles(),
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
