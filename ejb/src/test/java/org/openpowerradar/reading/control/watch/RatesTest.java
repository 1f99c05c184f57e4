package org.openpowerradar.reading.control.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.SensorRecord;

class RatesTest {
  private static final BridgeSerial BRIDGE = new BridgeSerial(7);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final Rates rates = new Rates();

  /** A message of readings just heard, received so long after noon. */
  private boolean live(int second, int readings) {
    return told(second, second, readings);
  }

  private boolean told(int second, int heardAt, int readings) {
    DataBuilder builder = new DataBuilder(1, 1);
    long heard = NOON.plusSeconds(heardAt).toEpochMilli();
    builder.add(new SensorRecord.Current(heard, new SensorSerial(5), 1, -60, 1_000));
    return rates.jumps(BRIDGE, Glance.at(builder.build()), readings, NOON.plusSeconds(second));
  }

  private int tellings(int from, int seconds, int readings) {
    int told = 0;
    for (int second = from; second < from + seconds; second++) {
      told += live(second, readings) ? 1 : 0;
    }
    return told;
  }

  @Test
  void jumps_whenTenTimesAsManyComeAtOnce_thenToldOnceAWindow() {
    assertEquals(0, tellings(0, 60, 10));
    assertEquals(1, tellings(60, 10, 200));
  }

  @Test
  void jumps_whenABusyBridgeSendsThreeTimesAsMany_thenNot() {
    tellings(0, 60, 100);

    assertEquals(0, tellings(60, 60, 300));
  }

  @Test
  void jumps_whenABacklogComes_thenNot() {
    tellings(0, 60, 10);

    assertFalse(told(61, 0, 100_000));
  }

  @Test
  void jumps_whenABridgeHasJustCome_thenNot() {
    assertEquals(0, tellings(0, 1, 100_000));
  }

  @Test
  void jumps_whenAFewSensorsBecomeSome_thenNot() {
    tellings(0, 60, 1);

    assertEquals(0, tellings(60, 10, 15));
  }
}
