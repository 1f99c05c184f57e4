package org.openpowerradar.bridge.boundary;

import java.time.Instant;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * A bridge in a list.
 *
 * @param serial printed on it
 * @param name what people call it
 * @param site where it stands
 * @param model such as {@code Gen 4}
 * @param level how well its last session was protected
 * @param firmware running version; null: it never told
 * @param noiseDbm radio noise [dBm]; null: it never told
 * @param sensorsHeard sensors heard within the last 24 h; null: it never told
 * @param online whether it is connected and was heard of lately
 * @param lastSeen when it was last heard of; null: never
 * @param enabled false: switched off or in quarantine, it is refused
 * @param best how well its best session ever was protected; better than {@code level}: somebody
 *     took the protection away
 * @param refusedFrom since when a session such as its last is refused by the policy of its account,
 *     or from when it will be; null: it is good enough, or it never connected
 */
public record BridgeOverview(
    BridgeSerial serial,
    String name,
    SiteId site,
    String model,
    SecurityLevel level,
    String firmware,
    Integer noiseDbm,
    Integer sensorsHeard,
    boolean online,
    Instant lastSeen,
    boolean enabled,
    SecurityLevel best,
    Instant refusedFrom) {

  /** Returns whether its last session was less well protected than its best ever. */
  public boolean isDowngraded() {
    return level != SecurityLevel.UNKNOWN && !level.meets(best);
  }
}
