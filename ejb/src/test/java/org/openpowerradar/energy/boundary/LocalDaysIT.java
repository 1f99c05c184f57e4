package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpowerradar.energy.boundary.EnergyParts.BRIDGE;
import static org.openpowerradar.energy.boundary.EnergyParts.SITE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.energy.control.Units;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * Kept totals of local days: 230 W on the day itself and twice as much on the six hours before and
 * after, so that a border in the wrong place shows.
 */
class LocalDaysIT {
  private static final double WATTS = 230;
  private static final Duration AROUND = Duration.ofHours(6);

  private final EnergyParts parts = new EnergyParts(Instant.parse("2026-01-01T00:00:00Z"));
  private Instant midnight;
  private Instant next;

  @ParameterizedTest
  @CsvSource({
    "Australia/Adelaide, 2026-06-01, PT24H",
    "Australia/Adelaide, 2026-10-04, PT23H",
    "Australia/Adelaide, 2026-04-05, PT25H",
    "Australia/Lord_Howe, 2026-10-04, PT23H30M",
    "Australia/Lord_Howe, 2026-04-05, PT24H30M",
    "Europe/Berlin, 2026-03-29, PT23H",
    "Europe/Berlin, 2026-10-25, PT25H",
  })
  void totals_whenTheDayIsKept_thenItsOwnLengthAndEnergy(
      ZoneId zone, LocalDate day, Duration length) {
    keep(zone, day);
    Units whole = new Units(midnight, next, length.toSeconds());

    EnergyValue kept = parts.energy.kept.sums(SITE, 0, whole).get(midnight.getEpochSecond());
    EnergyValue answered = total(Resolution.DAY).get(0);

    assertEquals(length, Duration.between(midnight, next));
    assertEquals(length.toSeconds(), kept.coverage().measuredSeconds());
    assertEquals(WATTS * length.toSeconds() / 3_600, kept.wattHours(), 1e-6);
    assertEquals(kept.coverage(), answered.coverage());
    assertEquals(kept.wattHours(), answered.wattHours(), 1e-9);
    for (Resolution resolution : List.of(Resolution.HOUR, Resolution.MINUTE_15)) {
      double sum = total(resolution).stream().mapToDouble(EnergyValue::wattHours).sum();
      assertEquals(kept.wattHours(), sum, 1e-6, resolution.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Australia/Adelaide, 2026-06-01, 96, 24",
    "Australia/Adelaide, 2026-10-04, 92, 23",
    "Australia/Lord_Howe, 2026-04-05, 98, 25",
  })
  void totals_whenMidnightIsAtHalfPast_thenQuarterHoursAndHoursBeginThere(
      ZoneId zone, LocalDate day, int quarters, int hours) {
    keep(zone, day);

    EnergySeries fine = totals(Resolution.MINUTE_15);
    EnergySeries coarse = totals(Resolution.HOUR);

    assertEquals(midnight, fine.intervals().get(0).start());
    assertEquals(midnight, coarse.intervals().get(0).start());
    assertEquals(quarters, fine.intervals().size());
    assertEquals(hours, coarse.intervals().size());
    for (EnergyValue quarter : fine.total()) {
      assertEquals(WATTS / 4, quarter.wattHours(), 1e-9);
    }
    for (int i = 0; i < hours; i++) {
      double length = coarse.intervals().get(i).length().toSeconds();
      assertEquals(WATTS * length / 3_600, coarse.total().get(i).wattHours(), 1e-9);
    }
  }

  @Test
  void totals_whenAdelaideIsHalfAnHourOff_thenHoursBeginAtHalfPastInUtc() {
    keep(ZoneId.of("Australia/Adelaide"), LocalDate.of(2026, 6, 1));

    TreeSet<Long> minutes =
        totals(Resolution.HOUR).intervals().stream()
            .map(each -> each.start().getEpochSecond() % 3_600 / 60)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(new TreeSet<>(List.of(30L)), minutes);
  }

  private void keep(ZoneId zone, LocalDate day) {
    midnight = day.atStartOfDay(zone).toInstant();
    next = day.plusDays(1).atStartOfDay(zone).toInstant();
    parts.readings.reset(midnight);
    parts.zone = zone;
    parts.device(1, null, 11);
    Instant end = next.plus(AROUND);
    parts.readings.clock.set(end);
    int number = 0;
    for (Instant at = midnight.minus(AROUND); at.isBefore(end); at = at.plus(AROUND)) {
      Instant until = at.plus(AROUND).isBefore(end) ? at.plus(AROUND) : end;
      DataBuilder data = new DataBuilder(1 + number, 1);
      for (Instant reading = at; reading.isBefore(until); reading = reading.plusSeconds(60)) {
        long raw = reading.isBefore(midnight) || !reading.isBefore(next) ? 200_000 : 100_000;
        data.add(
            new SensorRecord.Current(
                reading.toEpochMilli(), new SensorSerial(11), number++ & 0xff, -60, raw));
      }
      HeardSpan heard = new HeardSpan(at.toEpochMilli(), until.toEpochMilli());
      parts.readings.deliver(BRIDGE, data.heard(heard).build());
    }
    parts.readings.clock.advance(Duration.ofHours(2));
    parts.readings.timer.compact();
    parts.timer.compute();
    assertEquals(0, parts.readings.number("SELECT COUNT(*) FROM site_stale"));
  }

  private List<EnergyValue> total(Resolution resolution) {
    return totals(resolution).total();
  }

  private EnergySeries totals(Resolution resolution) {
    return parts.energy.totals(SITE, new EnergyQuery(midnight, next, resolution));
  }
}
