package org.openpowerradar.web.rest.enrolment;

import java.time.Instant;
import org.openpowerradar.bridge.boundary.enrolment.ClaimView;

/**
 * A claim in JSON, without its secret.
 *
 * @param id names it
 * @param serial of the bridge
 * @param name what people will call it
 * @param site where it will stand
 * @param state WAITING, PROVEN, WITHDRAWN or EXPIRED
 * @param claimedAt when it was claimed
 * @param expiresAt until when it waits
 * @param wrongLogins how many logins with this serial had another secret, while it waited
 */
public record ClaimItem(
    long id,
    long serial,
    String name,
    long site,
    String state,
    Instant claimedAt,
    Instant expiresAt,
    int wrongLogins) {

  static ClaimItem of(ClaimView claim) {
    return new ClaimItem(
        claim.id(),
        claim.serial().value(),
        claim.name(),
        claim.site().value(),
        claim.isWaiting() ? "WAITING" : claim.outcome().name(),
        claim.claimedAt(),
        claim.expiresAt(),
        claim.wrongLogins());
  }
}
