package org.openpowerradar.protocol.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.BridgeSerial;

class SignalBoxTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final SignalBox box = new SignalBox(2);

  private static Signal at(int seconds, String address) {
    return Signal.of(SignalKind.FAILED_LOGIN, address, NOON.plusSeconds(seconds));
  }

  private List<Signal> take(int seconds) {
    return box.take(NOON.plusSeconds(seconds));
  }

  @Test
  void take_whenSomethingNewHappened_thenAtOnceAndOnce() {
    box.put(at(0, "192.0.2.1"));

    assertEquals(List.of(at(0, "192.0.2.1")), take(1));
    assertEquals(List.of(), take(2));
  }

  @Test
  void take_whenItHappensAgainWithinAMinute_thenAsOneAfterTheMinute() {
    box.put(at(0, "192.0.2.1"));
    take(0);
    box.put(at(1, "192.0.2.1"));
    box.put(at(50, "192.0.2.1"));

    assertEquals(List.of(), take(59));
    assertEquals(List.of(at(1, "192.0.2.1").and(at(50, "192.0.2.1"))), take(60));
  }

  @Test
  void take_whenTheFirstProofComes_thenAtOnceButNotTheNext() {
    box.put(at(0, "192.0.2.1"));
    take(0);
    box.put(at(1, "192.0.2.1").asProven());

    assertEquals(1, take(1).size());

    box.put(at(2, "192.0.2.1").asProven());
    assertEquals(List.of(), take(2));
  }

  @Test
  void take_whenBridgesDiffer_thenEachIsTold() {
    box.put(at(0, "192.0.2.1").about(new BridgeSerial(1)));
    box.put(at(0, "192.0.2.1").about(new BridgeSerial(2)));

    assertEquals(2, take(0).size());
  }

  @Test
  void put_whenFull_thenTheRestIsCounted() {
    for (int address = 1; address <= 10; address++) {
      box.put(at(address, "192.0.2." + address));
    }

    List<Signal> told = take(20);

    assertEquals(3, told.size());
    assertEquals(SignalKind.OVERFLOW, told.get(2).kind());
    assertEquals(8, told.get(2).count());
    assertEquals(NOON.plusSeconds(3), told.get(2).first());
  }

  @Test
  void put_whenOldOnesWereToldAMinuteAgo_thenThereIsRoom() {
    box.put(at(0, "192.0.2.1"));
    box.put(at(0, "192.0.2.2"));
    take(0);
    take(60);

    box.put(at(60, "192.0.2.3"));

    assertEquals(List.of(at(60, "192.0.2.3")), take(60));
  }

  @Test
  void putBack_whenItCouldNotBeTold_thenToldNextTimeWithWhatCameSince() {
    box.put(at(0, "192.0.2.1"));
    List<Signal> told = take(0);
    box.put(at(1, "192.0.2.1"));
    box.putBack(told);

    assertEquals(2, take(1).get(0).count());
  }
}
