package org.openpowerradar.connector.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.MovingClock;
import org.openpowerradar.connector.signal.Repute.Verdict;
import org.openpowerradar.protocol.identity.BridgeSerial;

class ReputeTest {
  private static final String HERE = "203.0.113.1";
  private final MovingClock clock = new MovingClock();
  private final Repute repute = new Repute(clock);

  private Verdict strange(int times, boolean alien) {
    Verdict last = Verdict.NOTHING;
    for (int i = 0; i < times; i++) {
      last = repute.strange(HERE, alien);
    }
    return last;
  }

  private Verdict failed(int bridges) {
    Verdict last = Verdict.NOTHING;
    for (int bridge = 1; bridge <= bridges; bridge++) {
      last = repute.failed(HERE, new BridgeSerial(bridge));
    }
    return last;
  }

  @Test
  void strange_whenTheTwentiethSpeaksNoBridgesLanguage_thenProven() {
    assertEquals(Verdict.NOTHING, strange(19, true));
    assertEquals(Verdict.PROVEN, strange(1, true));
  }

  @Test
  void strange_whenAllAreSilent_thenSuspectAtTheHundredthAndNeverProven() {
    assertEquals(Verdict.NOTHING, strange(99, false));
    assertEquals(Verdict.SUSPECT, strange(1_000, false));
  }

  @Test
  void strange_whenSpreadOverTime_thenNothing() {
    strange(19, true);
    clock.pass(Repute.WINDOW);

    assertEquals(Verdict.NOTHING, strange(19, true));
  }

  @Test
  void failed_whenTwentyBridgesFail_thenProven() {
    assertEquals(Verdict.NOTHING, failed(19));
    assertEquals(Verdict.PROVEN, failed(20));
  }

  @Test
  void failed_whenABridgeOfTheAddressHasProvenItself_thenSuspectOnly() {
    repute.proven(HERE);

    assertEquals(Verdict.SUSPECT, failed(20));
    assertEquals(Verdict.SUSPECT, strange(20, true));
  }

  @Test
  void failed_whenOneBridgeHasAWrongKey_thenNothingFor99Times() {
    Verdict last = Verdict.NOTHING;
    for (int i = 0; i < 99; i++) {
      last = repute.failed(HERE, new BridgeSerial(7));
    }

    assertEquals(Verdict.NOTHING, last);
  }
}
