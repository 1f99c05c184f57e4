package org.openpowerradar.reading.control.watch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;

class ClocksTest {
  private static final BridgeSerial BRIDGE = new BridgeSerial(7);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final Clocks clocks = new Clocks();

  private static Data data(long queue, long record, long secondsAfterNoon, TimeQuality quality) {
    DataBuilder builder = new DataBuilder(queue, record).quality(quality);
    long time = NOON.plusSeconds(secondsAfterNoon).toEpochMilli();
    builder.add(new SensorRecord.Current(time, new SensorSerial(5), 1, -60, 1_000));
    return builder.build();
  }

  private boolean jumps(Data data) {
    return clocks.jumps(BRIDGE, data, Glance.at(data), NOON);
  }

  @Test
  void jumps_whenTimeGoesOn_thenNot() {
    assertFalse(jumps(data(1, 1, -7_200, TimeQuality.NTP)));
    assertFalse(jumps(data(1, 2, -7_190, TimeQuality.NTP)));
    assertFalse(jumps(data(1, 3, 200, TimeQuality.NTP)));
  }

  @Test
  void jumps_whenAheadOfTheCloud_thenItDoes() {
    assertTrue(jumps(data(1, 1, 301, TimeQuality.NTP)));
  }

  @Test
  void jumps_whenALaterRecordIsAQuarterOfAnHourOlder_thenItDoes() {
    jumps(data(1, 1, 0, TimeQuality.NTP));

    assertTrue(jumps(data(1, 2, -901, TimeQuality.NTP)));
  }

  @Test
  void jumps_whenOldRecordsAreSentAgain_thenNot() {
    jumps(data(1, 100, 0, TimeQuality.NTP));

    assertFalse(jumps(data(1, 2, -3_000, TimeQuality.NTP)));
  }

  @Test
  void jumps_whenABacklogComesFromAnotherQueue_thenNot() {
    jumps(data(1, 1, 0, TimeQuality.NTP));

    assertFalse(jumps(data(2, 2, -86_400, TimeQuality.NTP)));
  }

  @Test
  void jumps_whenAKeptClockIsSetAtLast_thenNot() {
    jumps(data(1, 1, 0, TimeQuality.KEPT_CLOCK));

    assertFalse(jumps(data(1, 2, -3_000, TimeQuality.NTP)));
  }
}
