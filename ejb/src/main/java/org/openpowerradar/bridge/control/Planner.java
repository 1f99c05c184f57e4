package org.openpowerradar.bridge.control;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.BridgeState;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.Firmware;
import org.openpowerradar.bridge.entity.policy.PlanStep;

/** Says what is to be done until every bridge encrypts. */
public final class Planner {
  private final Advisor advisor;
  private final Instant now;

  public Planner(Advisor advisor, Instant now) {
    this.advisor = advisor;
    this.now = now;
  }

  /** Returns the steps in their order; none if it encrypts already, or is switched off. */
  public List<PlanStep> steps(BridgeState state) {
    Bridge bridge = state.bridge();
    if (!bridge.enabled() || state.level() == SecurityLevel.ENCRYPTED_AUTHENTICATED) {
      return List.of();
    }
    if (!bridge.model().encrypts()) {
      return List.of(PlanStep.REPLACE_BRIDGE);
    }
    Set<PlanStep> steps = EnumSet.noneOf(PlanStep.class);
    List<Advice> advice = advisor.advise(state, List.of());
    if (advice.contains(Advice.CONNECT_FIRST_TIME)) {
      steps.add(PlanStep.CONNECT);
    }
    if (advice.contains(Advice.CHECK_POWER_AND_NETWORK)) {
      steps.add(PlanStep.BRING_ONLINE);
    }
    if (needsFirmware(state)) {
      steps.add(PlanStep.UPDATE_FIRMWARE);
    }
    if (bridge.keys(now).valid() == 0) {
      steps.add(PlanStep.GET_KEY);
    }
    if (advice.contains(Advice.SWITCH_TO_TLS)) {
      steps.add(PlanStep.SWITCH_TO_TLS);
    }
    return List.copyOf(steps);
  }

  /** A bridge that tells no firmware and proves nothing runs one from before there were proofs. */
  private static boolean needsFirmware(BridgeState state) {
    if (state.bridge().model() == BridgeModel.SOFTWARE) {
      return false;
    }
    String told = state.status() == null ? null : state.status().firmware();
    return Firmware.parse(told)
        .map(firmware -> !firmware.encrypts())
        .orElse(state.level() == SecurityLevel.UNPROVEN);
  }
}
