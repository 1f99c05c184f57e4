package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpowerradar.energy.boundary.EnergyParts.BRIDGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.SensorRecord.Phase;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.VoltageSource;

class PowerMeterIT {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final long METER = 42_000;
  private static final double RAW_AMPERES = 0.000_01;

  private final EnergyParts parts = new EnergyParts(START.plus(Duration.ofHours(1)));
  private long queue = 1;

  @Test
  void series_whenAPowerMeterMeasures_thenItsWattsAndAmperes() {
    meter(1);
    send(0, 360, 230_000, 800);

    EnergyValue hour = hour().devices().get(0).values().get(0);

    // phases of 800, 1600 and -2000 W: the sum of the net
    assertEquals(400, hour.wattHours(), 1e-6);
    assertEquals(15, hour.averageAmperes(), 1e-6);
    assertEquals(new Coverage(3_600, 0, 0, 0), hour.coverage());
  }

  @Test
  void series_whenMoreIsFedInThanDrawn_thenBelowZero() {
    meter(1);
    send(0, 360, 230_000, -500);

    EnergyValue hour = hour().total().get(0);

    assertEquals(-500 - 1_000 - 2_000, hour.averageWatts(), 1e-6);
    assertEquals(-3_500, hour.peakWatts(), 1e-6);
  }

  @Test
  void series_whenAPanelHasAPowerMeter_thenItsVoltsAndTheFixedOnesWhereItWasSilent() {
    parts.voltage = VoltageSource.POWER_METER;
    meter(1).device(2, null, 12);
    send(0, 180, 240_000, 100);
    current(12, 360, 100_000);

    var device = parts.series(START, START.plusSeconds(3_600), Resolution.MINUTE_15).devices();
    List<EnergyValue> quarters = device.get(1).values();

    assertEquals(100_000 * RAW_AMPERES * 240 / 4, quarters.get(0).wattHours(), 1e-6);
    assertEquals(100_000 * RAW_AMPERES * 230 / 4, quarters.get(3).wattHours(), 1e-6);
    assertEquals(1_800, device.get(1).assumedVoltsSeconds());
    assertEquals(0, device.get(0).assumedVoltsSeconds());
  }

  @Test
  void series_whenVoltsAreFixed_thenThePowerMeterIsNotAsked() {
    meter(1).device(2, null, 12);
    send(0, 360, 240_000, 100);
    current(12, 360, 100_000);

    var device = hour().devices().get(1);

    assertEquals(100_000 * RAW_AMPERES * 230, device.values().get(0).wattHours(), 1e-6);
    assertEquals(0, device.assumedVoltsSeconds());
  }

  @Test
  void series_whenCompacted_thenTheSameAsBefore() {
    parts.voltage = VoltageSource.POWER_METER;
    meter(1).device(2, null, 12);
    send(0, 360, 236_500, 700);
    current(12, 360, 100_000);
    EnergySeries before = hour();

    parts.readings.clock.advance(Duration.ofHours(2));
    parts.readings.timer.compact();

    assertEquals(before, hour());
  }

  @Test
  void live_whenAPowerMeterMeasures_thenItsWattsAndVolts() {
    parts.voltage = VoltageSource.POWER_METER;
    meter(1).device(2, 1L, 12);
    send(0, 360, 240_000, 800);
    current(12, 360, 100_000);
    parts.readings.latest.write();

    LivePower live = parts.energy.live(EnergyParts.SITE);

    assertEquals(400, live.watts(), 1e-6);
    assertEquals(100_000 * RAW_AMPERES * 240, live.devices().get(1).watts(), 1e-6);
  }

  private EnergySeries hour() {
    return parts.series(START, START.plusSeconds(3_600), Resolution.HOUR);
  }

  private EnergyParts meter(long id) {
    DeviceId device = new DeviceId(id);
    return parts.add(
        device,
        null,
        IntStream.rangeClosed(1, 3)
            .mapToObj(
                phase ->
                    EnergyParts.parameters(device, phase, METER, SensorType.PAN_42, Instant.EPOCH))
            .toList());
  }

  /** Every 10 s: {@code watts} at 5 A on phase 1, twice that on 2, and 2000 W fed in on 3. */
  private void send(int from, int to, long millivolts, int watts) {
    DataBuilder data = new DataBuilder(queue++, 1);
    for (int i = from; i < to; i++) {
      data.add(
          new SensorRecord.ThreePhase(
              START.toEpochMilli() + i * 10_000L,
              new SensorSerial(METER),
              i & 0xff,
              -60,
              new Phase(5_000, millivolts, watts, 950),
              new Phase(5_000, millivolts, 2 * watts, 950),
              new Phase(5_000, millivolts, -2_000, 950)));
    }
    deliver(data, to);
  }

  private void current(long sensor, int to, long raw) {
    DataBuilder data = new DataBuilder(queue++, 1);
    for (int i = 0; i < to; i++) {
      long at = START.toEpochMilli() + i * 10_000L;
      data.add(new SensorRecord.Current(at, new SensorSerial(sensor), i & 0xff, -60, raw));
    }
    deliver(data, to);
  }

  private void deliver(DataBuilder data, int to) {
    long from = START.toEpochMilli();
    parts.readings.deliver(BRIDGE, data.heard(new HeardSpan(from, from + to * 10_000L)).build());
  }
}
