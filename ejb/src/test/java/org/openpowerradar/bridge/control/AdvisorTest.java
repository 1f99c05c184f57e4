package org.openpowerradar.bridge.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.BridgeState;
import org.openpowerradar.bridge.entity.BridgeStatus;
import org.openpowerradar.bridge.entity.HeardSensor;
import org.openpowerradar.bridge.entity.Sessions;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.TimeQuality;

class AdvisorTest {
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);
  private static final HeardSensor STRONG =
      new HeardSensor(new SensorSerial(1), -60, Sessions.START, 3);
  private static final HeardSensor WEAK =
      new HeardSensor(new SensorSerial(2), -86, Sessions.START, 3);

  private final Bridge bridge = Sessions.bridge(BridgeModel.GENERATION_4);
  private final BridgeSession best = Sessions.session(Transport.TLS, LoginMode.HMAC);

  @ParameterizedTest
  @CsvSource({
    "GENERATION_4, TLS, HMAC,        ''",
    "GENERATION_4, TCP, HMAC,        SWITCH_TO_TLS",
    "GENERATION_4, TLS, CHAP_SHA256, UPDATE_FIRMWARE",
    "GENERATION_4, TCP, CHAP_MD5,    SWITCH_TO_TLS UPDATE_FIRMWARE",
    "GENERATION_4, TCP, LEGACY,      SWITCH_TO_TLS UPDATE_FIRMWARE",
    "GENERATION_2, TCP, LEGACY,      REPLACE_LEGACY_BRIDGE",
    "GENERATION_2, TCP, CHAP_MD5,    ''"
  })
  void advise_whenASessionIsOpen_thenWhatItsModelCanDoBetter(
      BridgeModel model, Transport transport, LoginMode mode, String advice) {
    BridgeState state =
        new BridgeState(Sessions.bridge(model), Sessions.session(transport, mode), null);

    assertEquals(advice, String.join(" ", advise(state).stream().map(Advice::name).toList()));
  }

  @Test
  void advise_whenSwitchedOff_thenThatOnly() {
    bridge.switchOff();

    assertEquals(List.of(Advice.SWITCH_ON), advise(new BridgeState(bridge, best, null)));
  }

  @Test
  void advise_whenItNeverConnected_thenThatOnly() {
    assertEquals(List.of(Advice.CONNECT_FIRST_TIME), advise(new BridgeState(bridge, null, null)));
  }

  @Test
  void advise_whenItsSessionWasReplacedAndIsOver_thenPowerAndNetwork() {
    best.replace(Sessions.START);

    assertEquals(
        List.of(Advice.CHECK_POWER_AND_NETWORK), advise(new BridgeState(bridge, best, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "UPTIME, ,      true",
    "NTP,    0,     false",
    "NTP,    5000,  false",
    "NTP,    5001,  true",
    "CLOUD,  -5001, true",
    ",       ,      false"
  })
  void advise_whenAClockIsOff_thenSetIt(TimeQuality quality, Long offset, boolean advised) {
    assertEquals(
        advised ? List.of(Advice.SET_CLOCK) : List.of(), advise(told(-74, offset, quality)));
  }

  @ParameterizedTest
  @CsvSource({"-74, false", "-61, false", "-60, true", ", false"})
  void advise_whenNoiseIsHigh_thenLookForItsSource(Integer noise, boolean advised) {
    assertEquals(
        advised ? List.of(Advice.LOOK_FOR_RADIO_NOISE) : List.of(),
        advise(told(noise, null, null)));
  }

  @ParameterizedTest
  @CsvSource({"4, true", "5, false"})
  void advise_whenAFifthOfTheSensorsIsWeak_thenMoveCloser(int strong, boolean advised) {
    List<HeardSensor> heard = new ArrayList<>(Collections.nCopies(strong, STRONG));
    heard.add(WEAK);

    List<Advice> advice =
        new Advisor(Sessions.START, KEEP_ALIVE).advise(new BridgeState(bridge, best, null), heard);

    assertEquals(advised ? List.of(Advice.MOVE_CLOSER_TO_SENSORS) : List.of(), advice);
  }

  private BridgeState told(Integer noise, Long offset, TimeQuality quality) {
    BridgeStatus status =
        new BridgeStatus(Sessions.START, noise, null, null, null, offset, quality);
    return new BridgeState(bridge, best, status);
  }

  private static List<Advice> advise(BridgeState state) {
    return new Advisor(Sessions.START, KEEP_ALIVE).advise(state, List.of());
  }
}
