package org.openpowerradar.security.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.bridge.boundary.BridgeSessions;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.control.SecuritySettings;

class QuarantineTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final BridgeSerial BRIDGE = new BridgeSerial(7);
  private final List<BridgeSerial> shut = new ArrayList<>();
  private final SignalInbox inbox = new SignalInbox();

  private Set<BridgeSerial> take(boolean automatic, Signal... signals) {
    Quarantine quarantine = new Quarantine();
    quarantine.inbox = inbox;
    quarantine.settings = new SecuritySettings(Optional.empty(), 400, 100, automatic);
    quarantine.bridges =
        new BridgeSessions() {
          @Override
          public void quarantine(Collection<BridgeSerial> bridges) {
            shut.addAll(bridges);
          }
        };
    return quarantine.take(List.of(signals));
  }

  private static Signal clone(boolean proven) {
    Signal clone = Signal.of(SignalKind.CLONE, "192.0.2.7", NOON).about(BRIDGE);
    return proven ? clone.asProven() : clone;
  }

  private List<SignalKind> told() {
    return inbox.take().stream().map(Signal::kind).toList();
  }

  @Test
  void take_whenACloneIsProven_thenShutOutAndToldSo() {
    assertEquals(Set.of(BRIDGE), take(true, clone(true)));
    assertEquals(List.of(BRIDGE), shut);
    assertEquals(List.of(SignalKind.CLONE, SignalKind.QUARANTINE), told());
  }

  @Test
  void take_whenACloneIsOnlySuspected_thenNot() {
    assertEquals(Set.of(), take(true, clone(false)));
    assertEquals(List.of(), shut);
    assertEquals(List.of(SignalKind.CLONE), told());
  }

  @Test
  void take_whenTheAutomatismIsOff_thenNot() {
    assertEquals(Set.of(), take(false, clone(true)));
    assertEquals(List.of(), shut);
    assertEquals(List.of(SignalKind.CLONE), told());
  }
}
