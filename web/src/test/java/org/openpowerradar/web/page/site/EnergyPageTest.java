package org.openpowerradar.web.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.LivePower;
import org.openpowerradar.energy.boundary.Restating;
import org.openpowerradar.energy.boundary.SiteEnergy;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.site.entity.schedule.WorkingHours;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.site.meter.SiteMeters;
import org.openpowerradar.web.page.site.picture.EmptyCase;
import org.openpowerradar.web.page.site.picture.SiteFixture;
import org.openpowerradar.web.page.time.Days;

class EnergyPageTest {
  private static final Instant NOW = Instant.parse("2026-10-27T13:20:00Z");

  private final RecordingEnergy energy = new RecordingEnergy();
  private final EnergyPage page = new EnergyPage();

  @BeforeEach
  void setUp() {
    page.sites = new OneSite();
    page.energy = energy;
    page.language = new EnglishReader();
    page.siteMeters = new NoMeters();
    page.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    page.getParameters().setSite("1");
  }

  @Test
  void load_whenDayIsPicked_thenFromMidnightToMidnightOfTheSite() {
    page.getParameters().setFrom("2026-10-25");
    page.getParameters().setTo("2026-10-25");

    page.load();

    assertEquals(
        new EnergyQuery(
            Instant.parse("2026-10-24T22:00:00Z"),
            Instant.parse("2026-10-25T23:00:00Z"),
            Resolution.MINUTE_15),
        energy.asked.get(0));
    assertEquals("25\u00a0h", page.getChoices().hours());
    assertFalse(page.isLiveShown());
  }

  @Test
  void load_whenPeriodReachesIntoThePresent_thenLive() {
    page.getParameters().setPeriod("today");

    page.load();

    assertTrue(page.isLiveShown());
    assertEquals("live, 8\u00a0s ago", page.getLive().words());
  }

  @Test
  void load_whenThereIsData_thenNotEmpty() {
    page.load();

    assertNull(page.getEmptyCase());
    assertEquals("40.0\u00a0kWh", page.getPicture().figures().energy().toString());
  }

  @Test
  void load_whenNothingInThePeriod_thenSaysThatOthersHave() {
    energy.coverage = i -> SiteFixture.MISSING;

    page.load();

    assertEquals(EmptyCase.NOTHING_IN_PERIOD, page.getEmptyCase());
  }

  @Test
  void load_whenNoReadingEver_thenWaiting() {
    energy.coverage = i -> SiteFixture.MISSING;
    energy.newest = null;

    page.load();

    assertEquals(EmptyCase.WAITING, page.getEmptyCase());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1 OR 1=1", "999999999999999999999"})
  void load_whenSiteIsNoNumber_thenNotFound(String site) {
    page.getParameters().setSite(site);

    assertThrows(NotFoundException.class, page::load);
  }

  @Test
  void load_whenSiteIsLeftOut_thenNotFound() {
    page.getParameters().setSite(null);

    assertThrows(NotFoundException.class, page::load);
  }

  @Test
  void load_whenSiteIsNotTheReaders_thenNotFound() {
    page.getParameters().setSite("2");

    assertThrows(NotFoundException.class, page::load);
  }

  private static final class NoMeters extends SiteMeters {
    @Override
    public Found of(SiteSummary site, Days days) {
      return new Found(List.of(), 0);
    }
  }

  private static final class OneSite extends Sites {
    @Override
    public SiteSummary site(SiteId site) {
      if (!site.equals(SiteFixture.SITE.id())) {
        throw new NotFoundException("No site " + site);
      }
      return SiteFixture.SITE;
    }

    @Override
    public SiteTree tree(SiteId site) {
      return SiteFixture.tree();
    }

    @Override
    public WorkingHours workingHours(SiteId site) {
      return WorkingHours.NONE;
    }
  }

  @Test
  void load_whenTheSiteIsRestated_thenSaidHowFar() {
    energy.restating = Optional.of(new Restating(NOW.minusSeconds(9_000), NOW, 42));

    page.load();

    assertTrue(page.getRestating().contains("42 % done"));
  }

  @Test
  void load_whenNothingIsRestated_thenNothingIsSaid() {
    page.load();

    assertNull(page.getRestating());
  }

  private static final class RecordingEnergy extends SiteEnergy {
    private final List<EnergyQuery> asked = new ArrayList<>();
    private IntFunction<Coverage> coverage = i -> SiteFixture.HEARD;
    private Optional<Restating> restating = Optional.empty();
    private Instant newest = NOW.minusSeconds(8);

    @Override
    public EnergySeries series(SiteId site, EnergyQuery query) {
      asked.add(query);
      return SiteFixture.series(coverage);
    }

    @Override
    public Optional<Restating> restating(SiteId site) {
      return restating;
    }

    @Override
    public LivePower live(SiteId site) {
      return new LivePower(site, newest, 284_000, List.of());
    }
  }
}
