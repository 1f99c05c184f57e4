package org.openpowerradar.connector.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.connector.LogLines;
import org.openpowerradar.connector.MovingClock;
import org.openpowerradar.connector.signal.RecordedSignals;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.signal.Signal;

class CloneAlarmTest {
  private final MovingClock clock = new MovingClock();
  private final RecordedSignals signals = new RecordedSignals(clock);
  private final CloneAlarm alarm = new CloneAlarm(clock, signals.signals());
  private final LogLines log = LogLines.of(CloneAlarm.class.getName());
  private final Connection here = connection("203.0.113.1");
  private final Connection there = connection("198.51.100.1");

  @AfterEach
  void close() {
    log.close();
  }

  private static Connection connection(String address) {
    InetSocketAddress remote = new InetSocketAddress(address, 2655);
    Connection connection = new Connection(Transport.TCP, remote, new byte[0]);
    connection.claimed(BridgeFixture.BRIDGE);
    return connection;
  }

  private void takeOver(int times, Duration every) {
    for (int i = 0; i < times; i++) {
      alarm.takenOver(i % 2 == 0 ? here : there, i % 2 == 0 ? there : here);
      clock.pass(every);
    }
  }

  @Test
  void alarm_whenTwoAddressesTakeOverFromEachOther_thenRaisedOnceAnHour() {
    takeOver(360, Duration.ofSeconds(20));

    assertEquals(2, log.lines().size());
    assertEquals(
        "WARNING Bridge 927760 may be cloned: logins with its key, now from 198.51.100.1, keep"
            + " ending each other's sessions, the last one of 203.0.113.1",
        log.lines().get(0));
  }

  @Test
  void alarm_whenABridgeMovesTwiceAndNowAndThen_thenNone() {
    takeOver(2, Duration.ofSeconds(1));
    clock.pass(Duration.ofMinutes(10));
    takeOver(100, Duration.ofMinutes(6));

    assertEquals(List.of(), log.lines());
  }

  @Test
  void alarm_whenALinkBreaksAgainAndAgainAtOneAddress_thenOnlyAtTheTenthTime() {
    for (int i = 0; i < 9; i++) {
      alarm.takenOver(here, here);
    }
    assertEquals(List.of(), log.lines());

    alarm.takenOver(here, here);

    assertTrue(log.lines().get(0).contains("may be cloned"));
  }

  @Test
  void proof_whenTwoAddressesGoBackAndForth_thenToldAsProven() {
    takeOver(3, Duration.ofSeconds(20));

    assertEquals(List.of(true), proofs());
  }

  @Test
  void proof_whenTheAddressChangesWithEachConnection_thenOnlyAnAlarm() {
    for (int i = 1; i < 5; i++) {
      alarm.takenOver(connection("203.0.113." + i), connection("203.0.113." + (i + 1)));
    }

    assertEquals(List.of(false), proofs());
  }

  @Test
  void proof_whenOldBridgesWithoutAProofGoBackAndForth_thenOnlyAnAlarm() {
    here.admitted(new SessionId(1), LoginMode.LEGACY);
    there.admitted(new SessionId(2), LoginMode.LEGACY);

    takeOver(3, Duration.ofSeconds(20));

    assertEquals(List.of(false), proofs());
  }

  private List<Boolean> proofs() {
    return signals.taken().stream().map(Signal::proven).toList();
  }
}
