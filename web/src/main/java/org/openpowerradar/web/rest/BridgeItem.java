package org.openpowerradar.web.rest;

import java.time.Instant;
import org.openpowerradar.bridge.boundary.BridgeOverview;

/**
 * A bridge in JSON; what it never told is absent.
 *
 * @param serial printed on it
 * @param name what people call it
 * @param site id of the site where it stands
 * @param model such as {@code Gen 4}
 * @param securityLevel how well its last session was protected: ENCRYPTED_AUTHENTICATED,
 *     AUTHENTICATED, UNPROVEN, or UNKNOWN if it never connected
 * @param online whether it is connected and was heard of lately
 * @param enabled false if it is switched off and refused
 * @param lastSeen when it was last heard of
 * @param firmware running version
 * @param noiseDbm radio noise [dBm]
 * @param sensorsHeard sensors heard within the last 24 h
 * @param bestSecurityLevel how well its best session ever was protected
 * @param downgraded whether its last session was less well protected than that
 * @param refusedFrom since when a session such as its last is refused by the security policy of its
 *     account, or from when it will be; absent if it is good enough
 */
public record BridgeItem(
    long serial,
    String name,
    long site,
    String model,
    String securityLevel,
    boolean online,
    boolean enabled,
    Instant lastSeen,
    String firmware,
    Integer noiseDbm,
    Integer sensorsHeard,
    String bestSecurityLevel,
    boolean downgraded,
    Instant refusedFrom) {

  static BridgeItem of(BridgeOverview bridge) {
    return new BridgeItem(
        bridge.serial().value(),
        bridge.name(),
        bridge.site().value(),
        bridge.model(),
        bridge.level().name(),
        bridge.online(),
        bridge.enabled(),
        bridge.lastSeen(),
        bridge.firmware(),
        bridge.noiseDbm(),
        bridge.sensorsHeard(),
        bridge.best().name(),
        bridge.isDowngraded(),
        bridge.refusedFrom());
  }
}
