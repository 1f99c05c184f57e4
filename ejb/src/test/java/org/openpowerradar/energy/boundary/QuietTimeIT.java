package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.energy.boundary.EnergyParts.BRIDGE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.energy.control.Intervals;
import org.openpowerradar.energy.control.Stretch;
import org.openpowerradar.energy.control.Units;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.site.entity.DeviceId;

/** Long time in which nothing was heard: cheap, and the same figures as by quarter hours. */
class QuietTimeIT {
  private static final Instant START = Instant.parse("2026-10-23T10:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(6));

  private final EnergyParts parts = new EnergyParts(END);

  @BeforeEach
  void hearSixOfSevenDevices() {
    parts.readings.reset(START.plus(Duration.ofHours(1)));
    parts.zone = ZoneId.of("Europe/Berlin");
    DataBuilder data = new DataBuilder(1, 1);
    for (long id = 1; id <= 6; id++) {
      parts.device(id, null, 10 + id);
      data.add(
          new SensorRecord.Current(START.toEpochMilli(), new SensorSerial(10 + id), 1, -60, 100));
    }
    parts.device(7, null, 17);
    parts.readings.deliver(BRIDGE, data.heard(listened(START, Duration.ofHours(1))).build());
    parts.readings.clock.set(END);
  }

  @Test
  void parts_whenAYearIsEmpty_thenADayIsOneUnit() {
    Instant from = START.minus(Duration.ofDays(365));
    var intervals = Intervals.between(from, START, Resolution.DAY, parts.zone);
    Units year = Units.quarters(intervals.get(0).start(), START.minus(Duration.ofHours(12)));
    List<Long> seconds = new ArrayList<>();

    parts
        .computing
        .of(new AccountId(1), parts.devices, year.from(), year.to())
        .parts(
            year,
            intervals,
            (site, part) -> {
              for (Instant at = part.from(); at.isBefore(part.to()); ) {
                seconds.add(part.seconds());
                at = at.plusSeconds(part.seconds());
              }
            });

    assertEquals(365, seconds.size());
    assertEquals(
        Duration.between(year.from(), year.to()).toSeconds(),
        seconds.stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void series_whenBridgesListenedAndNothingWasHeard_thenADayIsTheSumOfItsQuarterHours() {
    listen(START.plus(Duration.ofHours(30)), Duration.ofDays(3));
    compact();

    EnergySeries days = parts.series(START.minus(Duration.ofDays(3)), END, Resolution.DAY);
    EnergySeries quarters =
        parts.series(
            days.intervals().get(0).start(), days.intervals().get(9).end(), Resolution.MINUTE_15);

    assertEquals(10, days.total().size());
    assertSums(days, days.total(), quarters, quarters.total());
    for (int i = 0; i < 7; i++) {
      assertSums(
          days, days.devices().get(i).values(), quarters, quarters.devices().get(i).values());
    }
    Coverage quiet = days.total().get(6).coverage();
    assertEquals(25 * 4 * 771, days.total().get(5).coverage().offSeconds());
    assertEquals(24 * 4 * 771, quiet.offSeconds());
    assertTrue(days.total().get(3).wattHours() > 0);
  }

  @Test
  void series_whenADeviceIsInstalledOnAnEmptyDay_thenTimeBeforeIsNotMissing() {
    Instant noon = Instant.parse("2026-09-10T10:00:00Z");
    parts.devices.clear();
    DeviceId device = new DeviceId(1);
    parts.add(device, null, List.of(EnergyParts.parameters(device, 1, 11, noon)));

    EnergySeries days =
        parts.series(noon.minus(Duration.ofDays(1)), noon.plus(Duration.ofDays(1)), Resolution.DAY);

    List<Coverage> expected =
        List.of(Coverage.NONE, new Coverage(0, 0, 0, 43_200), new Coverage(0, 0, 0, 86_400));
    assertEquals(
        expected, days.devices().get(0).values().stream().map(EnergyValue::coverage).toList());
  }

  private static void assertSums(
      EnergySeries days, List<EnergyValue> sums, EnergySeries quarters, List<EnergyValue> values) {
    int next = 0;
    for (int day = 0; day < sums.size(); day++) {
      Stretch stretch = new Stretch();
      while (next < values.size()
          && quarters.intervals().get(next).start().isBefore(days.intervals().get(day).end())) {
        stretch.add(values.get(next++));
      }
      assertEquals(stretch.value(), sums.get(day), days.intervals().get(day).toString());
    }
    assertEquals(values.size(), next);
  }

  private void listen(Instant from, Duration length) {
    DataBuilder data = new DataBuilder(2, 1);
    Instant last = from.plus(length);
    data.add(new SensorRecord.Current(last.toEpochMilli(), new SensorSerial(11), 9, -60, 100));
    parts.readings.clock.set(last.plusSeconds(60));
    parts.readings.deliver(BRIDGE, data.heard(listened(from, length)).build());
  }

  private void compact() {
    parts.readings.clock.set(END);
    parts.readings.timer.compact();
  }

  private static HeardSpan listened(Instant from, Duration length) {
    return new HeardSpan(from.toEpochMilli(), from.plus(length).toEpochMilli());
  }
}
