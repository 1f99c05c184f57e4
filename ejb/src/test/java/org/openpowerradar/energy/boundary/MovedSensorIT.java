package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpowerradar.energy.boundary.EnergyParts.BRIDGE;
import static org.openpowerradar.energy.boundary.EnergyParts.SITE;
import static org.openpowerradar.site.entity.SensorType.PAN_10;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.site.boundary.PhaseParameters;
import org.openpowerradar.site.entity.DeviceId;

/** A sensor that measures one device until a quarter past ten and another one from then on. */
class MovedSensorIT {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant MOVED = START.plusSeconds(900);
  private static final double WATT_HOURS = 100_000 * EnergyParts.WATTS_PER_RAW;

  private final EnergyParts parts = new EnergyParts(START.plus(Duration.ofHours(2)));

  @BeforeEach
  void measureTwoHours() {
    parts.readings.reset(START.plus(Duration.ofHours(2)));
    add(1, Instant.EPOCH, MOVED);
    add(2, MOVED, null);
    for (int hour = 0; hour < 2; hour++) {
      DataBuilder data = new DataBuilder(1 + hour, 1);
      long from = START.plusSeconds(3_600L * hour).toEpochMilli();
      for (int i = 0; i < 360; i++) {
        int number = 360 * hour + i & 0xff;
        data.add(
            new SensorRecord.Current(
                from + i * 10_000L, new SensorSerial(11), number, -60, 100_000));
      }
      parts.readings.deliver(BRIDGE, data.heard(new HeardSpan(from, from + 3_600_000)).build());
    }
  }

  @Test
  void series_whenTheJournalHoldsIt_thenEachDeviceHasItsOwnTime() {
    assertEachHasItsOwn();
  }

  @Test
  void series_whenCompacted_thenEachDeviceHasItsOwnTime() {
    settle();

    assertEachHasItsOwn();
  }

  @Test
  void totals_whenKept_thenNothingIsLostOrCountedTwice() {
    settle();

    EnergySeries totals =
        parts.energy.totals(
            SITE, new EnergyQuery(START, START.plusSeconds(7_200), Resolution.HOUR));

    for (EnergyValue hour : totals.total()) {
      assertEquals(WATT_HOURS, hour.wattHours(), 1e-6);
      assertEquals(new Coverage(3_600, 0, 0, 0), hour.coverage());
    }
  }

  private void assertEachHasItsOwn() {
    EnergySeries series = parts.series(START, START.plusSeconds(7_200), Resolution.HOUR);
    List<EnergyValue> first = series.devices().get(0).values();
    List<EnergyValue> second = series.devices().get(1).values();

    assertEquals(WATT_HOURS / 4, first.get(0).wattHours(), 1e-6);
    assertEquals(0, first.get(1).wattHours());
    assertEquals(new Coverage(900, 0, 0, 0), first.get(0).coverage());
    assertEquals(Coverage.NONE, first.get(1).coverage());
    assertEquals(WATT_HOURS * 3 / 4, second.get(0).wattHours(), 1e-6);
    assertEquals(WATT_HOURS, second.get(1).wattHours(), 1e-6);
    assertEquals(new Coverage(2_700, 0, 0, 0), second.get(0).coverage());
    assertEquals(WATT_HOURS, series.total().get(0).wattHours(), 1e-6);
  }

  private void settle() {
    parts.readings.clock.advance(Duration.ofHours(2));
    parts.readings.timer.compact();
    parts.timer.compute();
    assertEquals(0, parts.readings.number("SELECT COUNT(*) FROM site_stale"));
  }

  private void add(long id, Instant from, Instant to) {
    DeviceId device = new DeviceId(id);
    SensorSerial sensor = new SensorSerial(11);
    parts.add(
        device,
        null,
        List.of(new PhaseParameters(device, 1, sensor, PAN_10, 0.000_01, 1, 1, 230, 1, from, to)));
  }
}
