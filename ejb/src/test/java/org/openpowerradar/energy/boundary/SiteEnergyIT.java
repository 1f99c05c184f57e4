package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openpowerradar.energy.boundary.EnergyParts.BRIDGE;
import static org.openpowerradar.energy.boundary.EnergyParts.SITE;
import static org.openpowerradar.energy.boundary.EnergyParts.WATTS_PER_RAW;
import static org.openpowerradar.site.entity.SensorType.PAN_10;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.site.boundary.PhaseParameters;
import org.openpowerradar.site.entity.DeviceId;

class SiteEnergyIT {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private final EnergyParts parts = new EnergyParts(START.plus(Duration.ofHours(1)));
  private long queue = 1;

  @Test
  void series_whenNotGranted_thenNotFound() {
    parts.isGranted = false;

    assertThrows(NotFoundException.class, () -> parts.energy.live(SITE));
    assertThrows(NotFoundException.class, () -> hour(Resolution.HOUR));
  }

  @Test
  void series_whenNotCompacted_thenTheSameAsAfterwards() {
    parts.device(1, null, 11);
    send(START, 360, 43_478, 11);

    EnergyValue before = hour(Resolution.MINUTE_15).total().get(2);
    List<EnergyValue> minutesBefore = hour(Resolution.MINUTE_1).total();
    compact();
    EnergyValue after = hour(Resolution.MINUTE_15).total().get(2);

    assertEquals(43_478 * WATTS_PER_RAW / 4, before.wattHours(), 1e-9);
    assertEquals(new Coverage(900, 0, 0, 0), before.coverage());
    assertEquals(before, after);
    assertEquals(minutesBefore, hour(Resolution.MINUTE_1).total());
  }

  @Test
  void series_whenHourIsUnderWay_thenCountedUpToNow() {
    parts.device(1, null, 11);
    send(START, 60, 43_478, 11);
    parts.readings.clock.set(START.plusSeconds(600));

    EnergyValue hour = hour(Resolution.HOUR).total().get(0);

    assertEquals(new Coverage(600, 0, 0, 0), hour.coverage());
    assertEquals(43_478 * WATTS_PER_RAW, hour.averageWatts(), 1e-9);
    assertEquals(43_478 * WATTS_PER_RAW, hour.peakWatts(), 1e-9);
    assertEquals(0.434_78, hour.averageAmperes(), 1e-9);
  }

  @Test
  void series_whenMainsFeedsDevices_thenTotalIsMainsAndTheRestUntracked() {
    parts.device(1, null, 11).device(2, 1L, 12).device(3, 1L, 13);
    send(START, 360, 300_000, 11);
    send(START, 360, 100_000, 12);
    send(START, 360, 50_000, 13);
    compact();

    EnergySeries series = hour(Resolution.HOUR);

    assertEquals(300_000 * WATTS_PER_RAW, series.total().get(0).wattHours(), 1e-6);
    assertEquals(150_000 * WATTS_PER_RAW, series.untracked().get(0).wattHours(), 1e-6);
    assertEquals(3, series.devices().size());
  }

  @Test
  void series_whenDevicesAreGrouped_thenTheirSumAndDifferenceBesideTheTotal() {
    parts.device(1, null, 11).device(2, 1L, 12).device(3, 1L, 13);
    parts.group(5, List.of(2L, 3L), List.of()).group(6, List.of(1L), List.of(2L));
    send(START, 360, 300_000, 11);
    send(START, 360, 100_000, 12);
    send(START, 360, 50_000, 13);
    compact();

    EnergySeries series = hour(Resolution.HOUR);

    assertEquals(150_000 * WATTS_PER_RAW, group(series, 0).wattHours(), 1e-6);
    assertEquals(200_000 * WATTS_PER_RAW, group(series, 1).wattHours(), 1e-6);
    assertEquals(new Coverage(3_600, 0, 0, 0), group(series, 1).coverage());
    assertEquals(300_000 * WATTS_PER_RAW, series.total().get(0).wattHours(), 1e-6);
  }

  private static EnergyValue group(EnergySeries series, int position) {
    return series.groups().get(position).values().get(0);
  }

  @Test
  void series_whenASubtractedDeviceIsNotMeasured_thenTheGroupIsMissingAndInventsNothing() {
    parts.device(1, null, 11).device(2, 1L);
    parts.group(6, List.of(1L), List.of(2L));
    send(START, 360, 300_000, 11);

    EnergyValue difference = group(hour(Resolution.HOUR), 0);

    assertEquals(0, difference.wattHours());
    assertEquals(new Coverage(0, 0, 0, 3_600), difference.coverage());
  }

  @Test
  void series_whenMoreIsSubtractedThanAdded_thenNotBelowZero() {
    parts.device(1, null, 11).device(2, 1L, 12);
    parts.group(6, List.of(1L), List.of(2L));
    send(START, 360, 100_000, 11);
    send(START, 360, 100_500, 12);

    assertEquals(0, group(hour(Resolution.HOUR), 0).wattHours());
  }

  @Test
  void series_whenDeviceHasThreePhases_thenTheirSum() {
    parts.device(1, null, 11, 12, 13);
    send(START, 360, 100_000, 11, 12, 13);

    EnergyValue value = hour(Resolution.HOUR).total().get(0);

    assertEquals(3 * 100_000 * WATTS_PER_RAW, value.wattHours(), 1e-6);
    assertEquals(new Coverage(3_600, 0, 0, 0), value.coverage());
  }

  @Test
  void series_whenParametersAreCorrected_thenThePastIsRestated() {
    parts.device(1, null, 11);
    send(START, 360, 100_000, 11);
    compact();
    double before = hour(Resolution.HOUR).total().get(0).wattHours();
    DeviceId device = new DeviceId(1);
    Instant quarter = START.plusSeconds(900);
    parts.devices.clear();
    SensorSerial sensor = new SensorSerial(11);

    parts.add(
        device,
        null,
        List.of(
            new PhaseParameters(
                device, 1, sensor, PAN_10, 0.000_01, 1, 1, 230, 1, Instant.EPOCH, quarter),
            new PhaseParameters(
                device, 1, sensor, PAN_10, 0.000_01, 40, 1, 230, 1, quarter, null)));

    assertEquals(
        before / 4 + before / 4 * 3 * 40, hour(Resolution.HOUR).total().get(0).wattHours(), 1e-6);
  }

  @Test
  void series_whenClocksChange_thenDaysHave23And25Hours() {
    parts.zone = ZoneId.of("Europe/Berlin");
    parts.device(1, null, 11);
    parts.readings.clock.set(Instant.parse("2026-12-01T00:00:00Z"));

    EnergySeries spring =
        days(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-30T12:00:00Z"));
    EnergySeries autumn =
        days(Instant.parse("2026-10-24T12:00:00Z"), Instant.parse("2026-10-26T12:00:00Z"));

    assertEquals(List.of(24L, 23L, 24L), hours(spring));
    assertEquals(List.of(24L, 25L, 24L), hours(autumn));
    assertEquals(25 * 3_600, autumn.total().get(1).coverage().totalSeconds());
  }

  @Test
  void series_whenDayIsLocal_thenItBeginsAtLocalMidnight() {
    parts.zone = ZoneId.of("Asia/Kathmandu");
    parts.device(1, null, 11);
    parts.readings.clock.set(START.plus(Duration.ofDays(2)));
    // local midnight is 18:15 UTC
    send(Instant.parse("2026-11-22T18:00:00Z"), 180, 100_000, 11);
    compact();

    EnergySeries days = days(START, START.plus(Duration.ofDays(1)));

    assertEquals(100_000 * WATTS_PER_RAW / 4, days.total().get(0).wattHours(), 1e-6);
    assertEquals(100_000 * WATTS_PER_RAW / 4, days.total().get(1).wattHours(), 1e-6);
  }

  @Test
  void series_whenTooMuchIsAsked_thenRefused() {
    parts.device(1, null, 11);

    assertThrows(
        InvalidRequestException.class,
        () -> parts.series(START.minus(Duration.ofDays(8)), START, Resolution.MINUTE_1));
  }

  @Test
  void live_whenReadingsCame_thenNewestPowerAndOffDevicesNotInTheSum() {
    parts.device(1, null, 11).device(2, null, 12);
    send(START, 360, 100_000, 11);
    send(START, 10, 500_000, 12);
    parts.readings.latest.write();

    LivePower live = parts.energy.live(SITE);

    assertEquals(START.plusSeconds(3_590), live.at());
    assertEquals(100_000 * WATTS_PER_RAW, live.watts(), 1e-6);
    assertEquals(START.plusSeconds(90), live.devices().get(1).at());
  }

  @Test
  void live_whenNothingWasHeard_thenNoInstant() {
    parts.device(1, null, 11);

    assertNull(parts.energy.live(SITE).at());
  }

  @Test
  void live_whenAskedForTheWholeAccount_thenEachSiteAsItSaysItself() {
    parts.device(1, null, 11).device(2, null, 12);
    send(START, 360, 100_000, 11);
    parts.readings.latest.write();

    assertEquals(Map.of(SITE, parts.energy.live(SITE)), parts.energy.live(new AccountId(1)));
  }

  @Test
  void live_whenTheAccountIsForeign_thenNothing() {
    parts.device(1, null, 11);
    parts.isGranted = false;

    assertEquals(Map.of(), parts.energy.live(new AccountId(1)));
  }

  private EnergySeries hour(Resolution resolution) {
    return parts.series(START, START.plusSeconds(3_600), resolution);
  }

  private EnergySeries days(Instant from, Instant to) {
    return parts.series(from, to, Resolution.DAY);
  }

  private static List<Long> hours(EnergySeries series) {
    return series.intervals().stream().map(each -> each.length().toHours()).toList();
  }

  private void compact() {
    parts.readings.clock.advance(Duration.ofHours(2));
    parts.readings.timer.compact();
  }

  /** A reading every 10 s from each sensor. */
  private void send(Instant start, int count, long raw, long... sensors) {
    for (long sensor : sensors) {
      DataBuilder data = new DataBuilder(queue++, 1);
      LongStream.range(0, count)
          .forEach(
              i ->
                  data.add(
                      new SensorRecord.Current(
                          start.toEpochMilli() + i * 10_000,
                          new SensorSerial(sensor),
                          (int) i & 0xff,
                          -60,
                          raw)));
      long from = start.toEpochMilli();
      data.heard(new HeardSpan(from, from + count * 10_000L));
      parts.readings.deliver(BRIDGE, data.build());
    }
  }
}
