package org.openpowerradar.bridge.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.BridgeState;
import org.openpowerradar.bridge.entity.BridgeStatus;
import org.openpowerradar.bridge.entity.Sessions;
import org.openpowerradar.bridge.entity.policy.PlanStep;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;

class PlannerTest {
  private static final byte[] KEY = new byte[60];

  private final Planner planner =
      new Planner(new Advisor(Sessions.START, Duration.ofSeconds(60)), Sessions.START);

  @ParameterizedTest
  @CsvSource({
    "GENERATION_4, V476,  TLS HMAC,     ''",
    "GENERATION_4, V476,  TCP HMAC,     SWITCH_TO_TLS",
    "GENERATION_3, V409,  TCP CHAP_MD5, UPDATE_FIRMWARE SWITCH_TO_TLS",
    "GENERATION_3, V230,  TCP LEGACY,   UPDATE_FIRMWARE GET_KEY SWITCH_TO_TLS",
    "GENERATION_3, ,      TCP LEGACY,   UPDATE_FIRMWARE GET_KEY SWITCH_TO_TLS",
    "GENERATION_3, ,      TCP CHAP_MD5, SWITCH_TO_TLS",
    "GENERATION_1, ,      TCP LEGACY,   REPLACE_BRIDGE",
    "GENERATION_2, 2.107, TCP CHAP_MD5, REPLACE_BRIDGE",
    "SOFTWARE,     0.1.0, TCP HMAC,     SWITCH_TO_TLS"
  })
  void steps_whenItDoesNotEncrypt_thenWhatItsModelAndFirmwareNeed(
      BridgeModel model, String firmware, String negotiated, String expected) {
    Transport transport = Transport.valueOf(negotiated.split(" ")[0]);
    LoginMode mode = LoginMode.valueOf(negotiated.split(" ")[1]);
    Bridge bridge = Sessions.bridge(model);
    if (mode != LoginMode.LEGACY) {
      bridge.keyed(KEY, Sessions.START);
    }
    BridgeStatus told = new BridgeStatus(Sessions.START, null, null, firmware, null, null, null);

    List<PlanStep> steps =
        planner.steps(new BridgeState(bridge, Sessions.session(transport, mode), told));

    assertEquals(expected, String.join(" ", steps.stream().map(PlanStep::name).toList()));
  }

  @Test
  void steps_whenItNeverConnected_thenWithTlsAtOnce() {
    Bridge bridge = Sessions.bridge(BridgeModel.GENERATION_4);

    assertEquals(
        List.of(PlanStep.CONNECT, PlanStep.GET_KEY),
        planner.steps(new BridgeState(bridge, null, null)));
  }

  @Test
  void steps_whenItIsOffline_thenThatFirst() {
    Bridge bridge = Sessions.bridge(BridgeModel.GENERATION_4).keyed(KEY, Sessions.START);
    BridgeSession ended = Sessions.session(Transport.TCP, LoginMode.HMAC);
    ended.replace(Sessions.START);

    assertEquals(
        List.of(PlanStep.BRING_ONLINE, PlanStep.SWITCH_TO_TLS),
        planner.steps(new BridgeState(bridge, ended, null)));
  }

  @Test
  void steps_whenItIsSwitchedOff_thenNone() {
    Bridge bridge = Sessions.bridge(BridgeModel.GENERATION_1);
    bridge.switchOff();

    assertEquals(List.of(), planner.steps(new BridgeState(bridge, null, null)));
  }
}
