package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.energy.boundary.EnergyParts.BRIDGE;
import static org.openpowerradar.energy.boundary.EnergyParts.SITE;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;

class SiteRollupTimerIT {
  private static final Instant START = Instant.parse("2026-10-23T10:00:00Z");
  private static final Logger LOGGER = Logger.getLogger(SiteRollupTimer.class.getName());

  private final EnergyParts parts = new EnergyParts(START);
  private final Lines lines = new Lines();

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
    LOGGER.addHandler(lines);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(lines);
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
    assertEquals(List.of("WARNING Site 1 not computed, is tried again later"), lines.texts);

    parts.broken = null;
    parts.readings.clock.advance(Duration.ofHours(1));
    parts.timer.compute();

    assertTrue(kept(1) >= 4);
    assertEquals(List.of(), stale());
    assertEquals(List.of("INFO Site 1 is computed again"), lines.texts.subList(1, 2));
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
  void notice_whenTheDevicesOfASiteCannotBeRead_thenTheOthersAreLookedAt() {
    parts.timer.compute();
    parts.broken = SITE;
    parts.device(2, null, 12);

    parts.timer.notice();

    assertEquals(List.of("2"), stale());
  }

  private long kept(int site) {
    return parts.readings.number("SELECT COUNT(*) FROM site_bucket_15 WHERE site = " + site);
  }

  private List<String> stale() {
    return parts.readings.rows("SELECT DISTINCT site FROM site_stale ORDER BY site");
  }

  /** What is logged, level and text. */
  private static final class Lines extends Handler {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      if (line.getLevel().intValue() >= Level.INFO.intValue()) {
        String text =
            line.getParameters() == null
                ? line.getMessage()
                : MessageFormat.format(line.getMessage(), line.getParameters());
        texts.add(line.getLevel() + " " + text);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
