package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.energy.boundary.EnergyParts.BRIDGE;
import static org.openpowerradar.energy.boundary.EnergyParts.SITE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.energy.control.Units;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;

class SiteTotalsIT {
  private static final Instant START = Instant.parse("2026-10-23T10:00:00Z");
  private static final String KEPT = "SELECT COUNT(*) FROM site_bucket_15";
  private static final String STALE = "SELECT COUNT(*) FROM site_stale";

  private final EnergyParts parts = new EnergyParts(START);
  private final Random random = new Random(7);
  private long queue = 1;

  SiteTotalsIT() {
    parts.zone = ZoneId.of("Europe/Berlin");
    parts.device(1, null, 11).device(2, 1L, 12).device(3, null, 13);
  }

  @Test
  void totals_whenKept_thenTheSameAsFromTheSensors() {
    hours(0, 26);
    settle();

    for (Resolution resolution :
        new Resolution[] {Resolution.MINUTE_15, Resolution.HOUR, Resolution.DAY}) {
      assertSame(resolution);
    }
    assertTrue(parts.readings.number(KEPT) > 26 * 4);
    assertEquals(0, parts.readings.number(STALE));
  }

  @Test
  void totals_whenReadingsComeLate_thenNeverTheOldFigure() {
    hours(0, 6);
    settle();
    totals(Resolution.HOUR);
    settle();
    send(12, START.plus(Duration.ofHours(3)).plusSeconds(5), 100);

    assertSame(Resolution.HOUR);
    parts.readings.timer.compact();
    assertTrue(parts.readings.number(STALE) > 0);
    assertSame(Resolution.HOUR);
    settle();
    assertEquals(0, parts.readings.number(STALE));
    assertSame(Resolution.HOUR);
  }

  @Test
  void totals_whenMoreListeningBecomesKnown_thenCoverageFollows() {
    hours(0, 6);
    settle();
    totals(Resolution.HOUR);
    settle();
    DataBuilder data = new DataBuilder(queue++, 1);
    Instant at = START.plus(Duration.ofHours(8));
    data.add(current(13, at.plusSeconds(1_800), 1, 5));
    parts.readings.deliver(
        BRIDGE,
        data.heard(new HeardSpan(at.toEpochMilli(), at.plusSeconds(3_500).toEpochMilli())).build());
    parts.readings.clock.advance(Duration.ofHours(3));
    parts.readings.timer.compact();

    assertSame(Resolution.HOUR);
    settle();
    assertSame(Resolution.HOUR);
  }

  @Test
  void totals_whenADeviceGetsAnotherParent_thenComputedAnewAndSaidSo() {
    hours(0, 6);
    settle();
    totals(Resolution.HOUR);
    settle();
    parts.devices.remove(2);
    parts.device(3, 1L, 13);

    assertSame(Resolution.HOUR);
    assertEquals(0, parts.energy.restating(SITE).orElseThrow().percent());
    settle();
    assertTrue(parts.energy.restating(SITE).isEmpty());
    assertSame(Resolution.HOUR);
  }

  @Test
  void compute_whenNobodyAskedYet_thenKeptAllTheSameAndNotCalledRestating() {
    hours(0, 6);
    parts.readings.clock.advance(Duration.ofHours(2));
    parts.readings.timer.compact();
    while (parts.rollup.next(Set.of(), SITE).isPresent()) {
      assertTrue(parts.rollup.bite(SITE));
      assertTrue(parts.readings.number(KEPT) > 0);
    }
    parts.readings.execute(
        "DELETE FROM site_bucket_15 WHERE ts > " + START.plusSeconds(3_600).getEpochSecond());
    assertEquals(SITE, parts.rollup.nextNew(Set.of()).orElseThrow());
    assertTrue(parts.rollup.adoptNew(SITE));

    assertTrue(parts.readings.number(STALE) > 0);
    assertTrue(parts.energy.restating(SITE).isEmpty());
    parts.timer.compute();
    assertTrue(parts.rollup.nextNew(Set.of()).isEmpty());
    assertEquals(0, parts.readings.number(STALE));
    assertTrue(parts.readings.number(KEPT) > 6 * 4);
    assertSame(Resolution.HOUR);
  }

  @Test
  void notice_whenADeviceIsGone_thenComputedAnewWithoutBeingAsked() {
    hours(0, 6);
    settle();
    parts.devices.remove(2);

    parts.timer.notice();

    assertEquals(0, parts.energy.restating(SITE).orElseThrow().percent());
    parts.timer.compute();
    assertTrue(parts.energy.restating(SITE).isEmpty());
    assertSame(Resolution.HOUR);
  }

  @Test
  void totals_whenADayHas25Hours_thenSummedFromMidnightToMidnight() {
    for (int hour = 0; hour < 100; hour += 7) {
      hours(hour, hour + 1);
    }
    settle();
    parts.readings.execute("DELETE FROM site_rollup");
    parts.timer.compute();
    Instant midnight = Instant.parse("2026-10-24T22:00:00Z");
    Units day = new Units(midnight, midnight.plus(Duration.ofHours(25)), 25 * 3_600);

    EnergyValue total = parts.energy.kept.sums(SITE, 0, day).get(midnight.getEpochSecond());

    assertEquals(25 * 3_600, total.coverage().totalSeconds());
    EnergySeries live = parts.series(day.from(), day.to(), Resolution.DAY);
    assertEquals(1, live.total().size());
    assertClose(live.total().get(0), total, "25 hours");
    for (Resolution resolution : new Resolution[] {Resolution.HOUR, Resolution.DAY}) {
      assertSame(resolution);
    }
    parts.readings.execute(
        "DELETE FROM site_bucket_15 WHERE ts = " + midnight.plusSeconds(900).getEpochSecond());
    assertTrue(parts.energy.kept.sums(SITE, 0, day).isEmpty());
    assertSame(Resolution.DAY);
  }

  @Test
  void bite_whenAnotherNodeIsAtWork_thenNothing() {
    hours(0, 2);
    parts.readings.clock.advance(Duration.ofHours(2));
    parts.readings.timer.compact();

    boolean isMore =
        parts.readings.database.requiresNew(
            () -> {
              parts.energy.kept.isAlone();
              return parts.rollup.bite(SITE);
            });

    assertFalse(isMore);
    assertEquals(0, parts.readings.number(KEPT));
  }

  @Test
  void totals_whenFinerThanAQuarterHour_thenRefused() {
    assertThrows(InvalidRequestException.class, () -> totals(Resolution.MINUTE_5));
  }

  private void assertSame(Resolution resolution) {
    EnergySeries live = parts.series(from(), to(), resolution);
    assertSame(live, totals(resolution), resolution);
    assertSame(live, withItsAccount(resolution), resolution);
  }

  private static void assertSame(EnergySeries live, EnergySeries kept, Resolution resolution) {
    assertEquals(live.total().size(), kept.total().size());
    for (int i = 0; i < live.total().size(); i++) {
      assertClose(live.total().get(i), kept.total().get(i), resolution + " " + i);
      assertClose(live.untracked().get(i), kept.untracked().get(i), resolution + " rest " + i);
    }
    assertTrue(live.total().stream().anyMatch(value -> value.wattHours() > 0));
  }

  private static void assertClose(EnergyValue expected, EnergyValue actual, String where) {
    assertEquals(expected.wattHours(), actual.wattHours(), 1e-9, where);
    assertEquals(expected.averageWatts(), actual.averageWatts(), 1e-9, where);
    assertEquals(expected.averageAmperes(), actual.averageAmperes(), 1e-9, where);
    assertEquals(expected.peakWatts(), actual.peakWatts(), 1e-9, where);
    assertEquals(expected.coverage(), actual.coverage(), where);
  }

  private EnergySeries withItsAccount(Resolution resolution) {
    EnergyQuery query = new EnergyQuery(from(), to(), resolution);
    return parts.account.totals(new AccountId(1), zone -> query).get(SITE);
  }

  private EnergySeries totals(Resolution resolution) {
    return parts.energy.totals(SITE, new EnergyQuery(from(), to(), resolution));
  }

  private static Instant from() {
    return START.minus(Duration.ofHours(2));
  }

  private static Instant to() {
    return START.plus(Duration.ofDays(5));
  }

  private void settle() {
    parts.readings.clock.advance(Duration.ofHours(2));
    parts.readings.timer.compact();
    totals(Resolution.DAY);
    parts.timer.compute();
  }

  private void hours(int from, int to) {
    parts.readings.clock.set(START.plus(Duration.ofHours(to)));
    for (int hour = from; hour < to; hour++) {
      for (long sensor = 11; sensor <= 13; sensor++) {
        send(sensor, START.plus(Duration.ofHours(hour)), 60 + random.nextInt(300));
      }
    }
  }

  private void send(long sensor, Instant start, int count) {
    DataBuilder data = new DataBuilder(queue++, 1);
    for (int i = 0; i < count; i++) {
      data.add(current(sensor, start.plusSeconds(i * 10L), i, random.nextInt(100_000)));
    }
    long from = start.toEpochMilli();
    long heard = from + random.nextInt(3_600) * 1_000L;
    parts.readings.deliver(BRIDGE, data.heard(new HeardSpan(from, heard)).build());
  }

  private static SensorRecord current(long sensor, Instant at, int number, long raw) {
    return new SensorRecord.Current(
        at.toEpochMilli(), new SensorSerial(sensor), number & 0xff, -60, raw);
  }
}
