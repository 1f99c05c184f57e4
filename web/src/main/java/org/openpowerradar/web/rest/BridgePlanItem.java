package org.openpowerradar.web.rest;

import java.util.List;
import org.openpowerradar.bridge.boundary.BridgePlan;

/**
 * What is to be done with a bridge until it encrypts, in JSON.
 *
 * @param serial printed on it
 * @param name what people call it
 * @param site id of the site where it stands
 * @param model such as {@code Gen 4}
 * @param firmware running version; absent if it never told
 * @param securityLevel how well its last session was protected
 * @param enabled false if it is switched off, and so nothing is to be done
 * @param steps REPLACE_BRIDGE, CONNECT, BRING_ONLINE, UPDATE_FIRMWARE, GET_KEY, SWITCH_TO_TLS, in
 *     the order in which they are done
 */
public record BridgePlanItem(
    long serial,
    String name,
    long site,
    String model,
    String firmware,
    String securityLevel,
    boolean enabled,
    List<String> steps) {

  static BridgePlanItem of(BridgePlan plan) {
    return new BridgePlanItem(
        plan.serial().value(),
        plan.name(),
        plan.site().value(),
        plan.model(),
        plan.firmware(),
        plan.level().name(),
        plan.enabled(),
        plan.steps().stream().map(Enum::name).toList());
  }
}
