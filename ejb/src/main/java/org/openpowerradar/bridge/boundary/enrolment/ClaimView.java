package org.openpowerradar.bridge.boundary.enrolment;

import java.time.Instant;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.enrolment.BridgeClaim;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * A claim as people see it, without its secret.
 *
 * @param id names it
 * @param serial of the bridge
 * @param name what people will call it
 * @param site where it will stand
 * @param model such as {@code Gen 4}
 * @param claimedAt when it was claimed
 * @param expiresAt until when it waits
 * @param wrongLogins how many logins with this serial had another secret, while it waited
 * @param outcome what became of it; null: it waits for the first login of the bridge
 */
public record ClaimView(
    long id,
    BridgeSerial serial,
    String name,
    SiteId site,
    String model,
    Instant claimedAt,
    Instant expiresAt,
    int wrongLogins,
    BridgeClaim.Outcome outcome) {

  static ClaimView of(BridgeClaim claim, Instant now) {
    return new ClaimView(
        claim.id(),
        claim.serial(),
        claim.name(),
        claim.place().site(),
        claim.model().label(),
        claim.claimedAt(),
        claim.expiresAt(),
        claim.wrongLogins(),
        claim.outcome(now));
  }

  /** Returns whether it waits for the first login of the bridge. */
  public boolean isWaiting() {
    return outcome == null;
  }
}
