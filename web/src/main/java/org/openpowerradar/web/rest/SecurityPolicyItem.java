package org.openpowerradar.web.rest;

import java.time.Instant;
import org.openpowerradar.bridge.boundary.SecurityPolicies;

/**
 * What an account demands of its bridges, in JSON.
 *
 * @param minimumLevel UNPROVEN (nothing is demanded), AUTHENTICATED or ENCRYPTED_AUTHENTICATED
 * @param from since when bridges below it are refused; absent if nothing was ever demanded
 * @param setAt when it was set; absent likewise
 */
public record SecurityPolicyItem(String minimumLevel, Instant from, Instant setAt) {

  static SecurityPolicyItem of(SecurityPolicies.Current current) {
    return new SecurityPolicyItem(
        current.demand().level().name(),
        current.setAt() == null ? null : current.demand().from(),
        current.setAt());
  }
}
