package org.openpowerradar.bridge.boundary.enrolment;

import java.time.Instant;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.enrolment.Ending;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * A bridge that is out of service.
 *
 * @param serial printed on it
 * @param name what people called it
 * @param site where it stood last
 * @param since when it was taken out of service
 * @param revoked whether it was shut out for ever; otherwise it may come back with a new secret
 */
public record FormerBridge(
    BridgeSerial serial, String name, SiteId site, Instant since, boolean revoked) {

  static FormerBridge of(Bridge bridge) {
    return new FormerBridge(
        bridge.serial(),
        bridge.name(),
        bridge.site(),
        bridge.ending().at(),
        bridge.ending().kind() == Ending.Kind.REVOKED);
  }
}
