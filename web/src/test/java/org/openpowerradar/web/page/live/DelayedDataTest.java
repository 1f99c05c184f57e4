package org.openpowerradar.web.page.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.backlog.SiteBacklog;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.EnglishReader;

class DelayedDataTest {
  private static final Instant NOW = Instant.parse("2026-10-26T13:14:00Z");
  private static final SiteSummary SITE =
      new SiteSummary(
          new SiteId(1), new AccountId(1), "Office", ZoneId.of("Europe/Amsterdam"), "Utrecht");

  private final DelayedData delayed = new DelayedData();
  private long held;

  @BeforeEach
  void make() {
    delayed.backlog =
        new SiteBacklog() {
          @Override
          public long readings(SiteId site) {
            assertEquals(SITE.id(), site);
            return held;
          }
        };
    delayed.language = new EnglishReader();
    delayed.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void words_whenTheNewestIsOldAndBridgesHoldMore_thenSinceWhenAndHowMany() {
    held = 12_300;

    assertEquals(
        "Readings arrive late: the newest that is stored is of Mon 26 Oct, 13:58. Bridges of the site"
            + " are connected and still hold 12,300; figures since then fill in by themselves, and"
            + " nothing is lost.",
        delayed.words(SITE, NOW.minusSeconds(16 * 60)));
  }

  @Test
  void words_whenTheNewestIsOldAndNothingIsHeld_thenNothing() {
    assertNull(delayed.words(SITE, NOW.minusSeconds(16 * 60)));
  }

  @Test
  void words_whenTheNewestIsFresh_thenNothingHoweverMuchIsOnItsWay() {
    held = 12_300;

    assertNull(delayed.words(SITE, NOW.minusSeconds(60)));
  }
}
