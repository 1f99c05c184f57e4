package org.openpowerradar.web.page.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.AccountEnergy;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.rights.Rights;

class EnergyTodayTest {
  private static final Instant NOW = Instant.parse("2026-10-27T13:20:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-10-26T23:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final SiteSummary SITE =
      new SiteSummary(new SiteId(1), new AccountId(1), "Office", ZONE, "Rotterdam");

  private final EnergyToday today = new EnergyToday();
  private boolean isForbidden;
  private int times;

  @BeforeEach
  void setUp() {
    today.energy = new KeptTotals();
    today.rights = new Allowed();
  }

  @Test
  void of_whenTotalsAreKnown_thenTheirSum() {
    EnergyToday.Used used = today.of(SITE, NOW).orElseThrow();

    assertEquals(1_700, used.wattHours());
    assertEquals(1, used.covered().heardShare());
  }

  @Test
  void of_whenAskedForSeveralSites_thenTheAccountIsAskedOnce() {
    today.of(SITE, NOW);
    today.of(SITE, NOW);

    assertEquals(1, times);
  }

  @Test
  void of_whenTheReaderMayNotSeeTheEnergyThere_thenNothing() {
    isForbidden = true;

    assertTrue(today.of(SITE, NOW).isEmpty());
  }

  private static final class Allowed extends Rights {
    @Override
    protected boolean holds(String role) {
      return true;
    }
  }

  /** Two hours of a day; computing the devices is not there. */
  private final class KeptTotals extends AccountEnergy {
    @Override
    public Map<SiteId, EnergySeries> totals(
        AccountId account, Function<ZoneId, EnergyQuery> asked) {
      times++;
      EnergyQuery query = asked.apply(ZONE);
      assertEquals(
          new EnergyQuery(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)), Resolution.HOUR), query);
      EnergySeries series =
          new EnergySeries(
              SITE.id(),
              ZONE,
              query.resolution(),
              List.of(hour(0), hour(1)),
              List.of(),
              List.of(),
              List.of(used(1_000), used(700)),
              List.of());
      return isForbidden ? Map.of() : Map.of(SITE.id(), series);
    }
  }

  private static Interval hour(int number) {
    Instant start = MIDNIGHT.plus(Duration.ofHours(number));
    return new Interval(start, start.plus(Duration.ofHours(1)));
  }

  private static EnergyValue used(double wattHours) {
    return new EnergyValue(wattHours, wattHours, 1, wattHours, new Coverage(3_600, 0, 0, 0));
  }
}
