package org.openpowerradar.reading.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.delivery.Carried;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;

class DeliveryWatchIT {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final long OFFICE = 101;
  private static final long PLANT = 103;
  private static final SensorSerial SENSOR = new SensorSerial(5_000_001);
  private final ReadingParts parts = new ReadingParts(NOON);

  DeliveryWatchIT() {
    parts.owners.put(new BridgeSerial(OFFICE), 1L);
    parts.owners.put(new BridgeSerial(PLANT), 2L);
    parts.execute("SET FOREIGN_KEY_CHECKS = 0");
    enrol(OFFICE, 1, "GENERATION_4");
    enrol(PLANT, 2, "GENERATION_2");
  }

  private void enrol(long serial, long account, String model) {
    parts.execute(
        """
        INSERT INTO bridge (serial, account, site, name, model, enrolled_at)
        VALUES (%d, %d, 1, 'B', '%s', UTC_TIMESTAMP(3))
        """
            .formatted(serial, account, model));
  }

  private static Data data(long raw, Instant at) {
    DataBuilder builder = new DataBuilder(9, 1).quality(TimeQuality.NTP);
    builder.add(new SensorRecord.Current(at.toEpochMilli(), SENSOR, 1, -60, raw));
    return builder.build();
  }

  private List<SignalKind> told() {
    return parts.signals.take().stream().map(Signal::kind).toList();
  }

  private void firmware(long bridge, String version) {
    Stats stats = Stats.builder().firmwareVersion(version).build();
    parts.deliver(
        new Parcel.Status(
            new BridgeSerial(bridge), new SessionId(1), NOON, stats, new Carried(0, 0)));
    parts.watch.ask();
  }

  @Test
  void deliver_whenAllIsWell_thenNothingIsTold() {
    parts.deliver(OFFICE, data(97_293, NOON));
    firmware(OFFICE, "476");
    parts.latest.write();
    parts.watch.ask();

    assertEquals(List.of(), told());
  }

  @Test
  void deliver_whenAValueIsImpossible_thenToldWithItsSensor() {
    parts.deliver(OFFICE, data(4_294_967_295L, NOON));

    Signal signal = parts.signals.take().get(0);
    assertEquals(SignalKind.IMPOSSIBLE_VALUE, signal.kind());
    assertEquals(SENSOR, signal.sensor());
    assertEquals(new BridgeSerial(OFFICE), signal.bridge());
  }

  @Test
  void deliver_whenTheClockIsDaysAheadAndTheMessageSetAside_thenTold() {
    parts.deliver(OFFICE, data(1_000, NOON.plusSeconds(200_000)));

    assertEquals(List.of(SignalKind.CLOCK_JUMP), told());
  }

  @Test
  void ask_whenAFirmwareDoesNotFitTheModel_thenToldOnce() {
    firmware(OFFICE, "2.107");
    firmware(OFFICE, "2.107");

    assertEquals(1, parts.signals.take().get(0).count());
  }

  @Test
  void ask_whenASensorIsHeardUnderTwoAccounts_thenEachBridgeIsTold() {
    parts.deliver(OFFICE, data(1_000, NOON));
    parts.latest.write();
    parts.deliver(PLANT, data(1_000, NOON));
    parts.latest.write();
    parts.watch.ask();

    assertEquals(
        List.of(new BridgeSerial(OFFICE), new BridgeSerial(PLANT)),
        parts.signals.take().stream().map(Signal::bridge).toList());
  }
}
