package org.openpowerradar.web.rest;

import java.time.Instant;
import org.openpowerradar.security.entity.SecurityEvent;

/**
 * A security event in JSON: all of one kind, from one address, about one bridge, in an hour; what
 * is not known is absent.
 *
 * @param kind what, see docs/security.md
 * @param severity LOW, MEDIUM, HIGH or CRITICAL
 * @param proven whether there is no other explanation
 * @param address where from
 * @param bridge serial of the bridge it is about
 * @param sensor serial of the sensor it is about, the last of several
 * @param count how often
 * @param first when first in that hour
 * @param last when last
 */
public record SecurityEventItem(
    String kind,
    String severity,
    boolean proven,
    String address,
    Long bridge,
    Long sensor,
    long count,
    Instant first,
    Instant last) {

  static SecurityEventItem of(SecurityEvent event) {
    return new SecurityEventItem(
        event.kind().name(),
        event.kind().severity().name(),
        event.proven(),
        event.address(),
        event.bridge() == null ? null : event.bridge().value(),
        event.sensor() == null ? null : event.sensor().value(),
        event.count(),
        event.first(),
        event.last());
  }
}
