package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.energy.boundary.EnergyParts.BRIDGE;
import static org.openpowerradar.energy.boundary.EnergyParts.SITE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.database.LogLines;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;

class SiteRollupTimerIT {
  private static final Instant START = Instant.parse("2026-10-23T10:00:00Z");

  private final EnergyParts parts = new EnergyParts(START);
  private final LogLines lines = LogLines.of(SiteRollupTimer.class.getName());

  @BeforeEach
  void hearAnHourOfTwoSites() {
    parts.readings.reset(START);
    parts.readings.execute(
        "INSERT INTO site (id, account, name, city, country, time_zone, currency)"
            + " VALUES (2, 1, 'Plant', 'Berlin', 'DE', 'Europe/Berlin', 'EUR')");
    parts.device(1, null, 11);
    DataBuilder data = new DataBuilder(1, 1);
    for (int i = 0; i < 360; i++) {
      long at = START.plusSeconds(10L * i).toEpochMilli();
      data.add(new SensorRecord.Current(at, new SensorSerial(11), i & 0xff, -60, 100));
    }
    long from = START.toEpochMilli();
    parts.readings.clock.advance(Duration.ofHours(1));
    parts.readings.deliver(BRIDGE, data.heard(new HeardSpan(from, from + 3_600_000)).build());
    parts.readings.clock.advance(Duration.ofHours(2));
    parts.readings.timer.compact();
    lines.texts().clear();
  }

  @AfterEach
  void stopListening() {
    lines.close();
  }

  @Test
  void compute_whenTheFirstSiteAlwaysFails_thenTheOthersAreComputed() {
    parts.broken = SITE;

    parts.timer.compute();

    assertEquals(0, kept(1));
    assertTrue(kept(2) >= 4);
    assertEquals(List.of("1"), stale());
  }

  @Test
  void compute_whenASiteFailsAgainAndAgain_thenLoggedOnceUntilItIsComputedAgain() {
    parts.broken = SITE;
    for (int round = 0; round < 50; round++) {
      parts.timer.compute();
      parts.readings.clock.advance(Duration.ofMinutes(2));
    }
    assertEquals(List.of("WARNING Site 1 not computed, is tried again later"), infos());

    parts.broken = null;
    parts.readings.clock.advance(Duration.ofHours(1));
    parts.timer.compute();

    assertTrue(kept(1) >= 4);
    assertEquals(List.of(), stale());
    assertEquals(List.of("INFO Site 1 is computed again"), infos().subList(1, 2));
  }

  @Test
  void compute_whenASiteFailed_thenItRestsTenSeconds() {
    parts.broken = SITE;
    parts.timer.compute();
    parts.broken = null;

    parts.readings.clock.advance(Duration.ofSeconds(9));
    parts.timer.compute();
    assertEquals(0, kept(1));
    parts.readings.clock.advance(Duration.ofSeconds(1));
    parts.timer.compute();
    assertTrue(kept(1) >= 4);
  }

  @Test
  void compute_whenASiteHasWeeksToBeDone_thenTheOthersTakeTurnsWithIt() {
    parts.timer.compute();
    parts.turns.clear();
    mark(SITE, 4);
    mark(new SiteId(2), 2);

    parts.timer.compute();

    assertEquals(List.of(1L, 2L, 1L, 2L, 1L, 1L), parts.turns.stream().map(SiteId::value).toList());
    assertEquals(List.of(), stale());
  }

  private void mark(SiteId site, int weeks) {
    long to = START.getEpochSecond();
    parts.rollup.store.mark(site, to - Duration.ofDays(7L * weeks).toSeconds(), to, null);
  }

  @Test
  void notice_whenTheDevicesOfASiteCannotBeRead_thenTheOthersAreLookedAt() {
    parts.timer.compute();
    parts.broken = SITE;
    parts.device(2, null, 12);

    parts.timer.notice();

    assertEquals(List.of("2"), stale());
  }

  /** Without those at DEBUG. */
  private List<String> infos() {
    return lines.texts().stream().filter(line -> !line.startsWith("FINE")).toList();
  }

  private long kept(int site) {
    return parts.readings.number("SELECT COUNT(*) FROM site_bucket_15 WHERE site = " + site);
  }

  private List<String> stale() {
    return parts.readings.rows("SELECT DISTINCT site FROM site_stale ORDER BY site");
  }
}
