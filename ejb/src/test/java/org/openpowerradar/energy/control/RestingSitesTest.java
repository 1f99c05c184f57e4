package org.openpowerradar.energy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.SiteId;

class RestingSitesTest {
  private static final SiteId SITE = new SiteId(1);

  private final RestingSites resting = new RestingSites();

  @Test
  void rest_whenASiteFailsAgainAndAgain_thenTwiceAsLongUpToAnHour() {
    Instant now = Instant.EPOCH;
    List<Long> rests = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      assertEquals(i == 0, resting.failed(SITE, now));
      Instant failed = now;
      while (!resting.at(now).isEmpty()) {
        now = now.plusSeconds(10);
      }
      rests.add(Duration.between(failed, now).toSeconds());
    }

    assertEquals(
        List.of(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1_280L, 2_560L, 3_600L, 3_600L, 3_600L),
        rests);
  }

  @Test
  void rest_whenASiteIsComputedAgain_thenItBeginsAnew() {
    resting.failed(SITE, Instant.EPOCH);
    assertEquals(Set.of(SITE), resting.at(Instant.EPOCH.plusSeconds(9)));

    assertTrue(resting.succeeded(SITE));

    assertFalse(resting.succeeded(SITE));
    assertEquals(Set.of(), resting.at(Instant.EPOCH));
    assertTrue(resting.failed(SITE, Instant.EPOCH));
  }
}
