package org.openpowerradar.bridge.boundary;

import java.util.List;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.PlanStep;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * What is to be done with a bridge until it encrypts.
 *
 * @param serial printed on it
 * @param name what people call it
 * @param site where it stands
 * @param model such as {@code Gen 4}
 * @param firmware running version; null: it never told
 * @param level how well its last session was protected
 * @param enabled false: switched off, so there is nothing to do
 * @param steps in the order in which they are done; none: nothing is to be done
 */
public record BridgePlan(
    BridgeSerial serial,
    String name,
    SiteId site,
    String model,
    String firmware,
    SecurityLevel level,
    boolean enabled,
    List<PlanStep> steps) {

  /** Returns whether a demand refuses a session such as its last, be it now or from its day on. */
  public boolean isRefusedBy(SecurityDemand demand) {
    return enabled && demand.excludes(level);
  }
}
