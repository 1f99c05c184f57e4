package org.openpowerradar.web.page.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.live.LiveTail;
import org.openpowerradar.web.page.live.PowerNow;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleBridges;
import org.openpowerradar.web.page.shell.VisibleSites;

class HomePageTest {
  private static final Instant NOW = Instant.parse("2026-10-27T13:20:00Z");
  private static final AccountId ACCOUNT = new AccountId(1);
  private static final SiteSummary OFFICE = site(1, "Office");
  private static final SiteSummary DEPOT = site(2, "Depot");

  private final HomePage page = new HomePage();
  private Optional<AccountSummary> account = Optional.of(new AccountSummary(ACCOUNT, "Foods"));
  private boolean seesSites = true;
  private List<SiteSummary> sites = List.of(OFFICE, DEPOT);

  @BeforeEach
  void setUp() {
    page.shell = new ShellDouble();
    page.sites = new SitesDouble();
    page.bridges = new TwoBridges();
    page.power = new OfficeOnly();
    page.today = new OfficeToday();
    page.language = new EnglishReader();
    page.rights = new RightsDouble();
    page.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void load_whenSitesAreVisible_thenOneRowEach() {
    page.load();

    SiteRow office = page.getRows().get(0);
    assertEquals("Rotterdam, CET", office.name().place());
    assertEquals("3,412\u00a0kWh", office.energy().toString());
    assertEquals("75.0\u00a0%", office.covered().measured());
    assertEquals(new SiteRow.Bridges("1 of 2", "offline"), office.bridges());
  }

  @Test
  void load_whenNothingIsKnownOfASite_thenDashes() {
    page.load();

    SiteRow depot = page.getRows().get(1);
    assertFalse(depot.power().power().isKnown());
    assertEquals("\u2013", depot.energy().toString());
    assertEquals("no bridge", depot.bridges().words());
  }

  @Test
  void load_whenOneSiteReports_thenTheSumSaysHowMany() {
    page.load();

    assertEquals("284\u00a0kW", page.getPowerNow().toString());
    assertEquals("1 of 2 sites reporting", page.getReporting());
    assertEquals("1 of 2", page.getBridgesOnline());
    assertEquals("none", page.getEmptyCase());
  }

  @Test
  void load_whenAccountHasNoSites_thenSaysSo() {
    sites = List.of();

    page.load();

    assertEquals("noSites", page.getEmptyCase());
    assertFalse(page.getPowerNow().isKnown());
  }

  @Test
  void load_whenReaderHasNoAccount_thenSaysSo() {
    account = Optional.empty();

    page.load();

    assertEquals("noAccount", page.getEmptyCase());
  }

  @Test
  void load_whenRoleSeesNoSites_thenSaysThatAndNotThatThereAreNone() {
    sites = List.of();
    seesSites = false;

    page.load();

    assertEquals("noRight", page.getEmptyCase());
  }

  private static SiteSummary site(long id, String name) {
    return new SiteSummary(
        new SiteId(id), ACCOUNT, name, ZoneId.of("Europe/Amsterdam"), "Rotterdam");
  }

  private static BridgeOverview bridge(long serial, boolean isOnline) {
    return new BridgeOverview(
        new BridgeSerial(serial),
        "Bridge",
        OFFICE.id(),
        "Gen 4",
        SecurityLevel.ENCRYPTED_AUTHENTICATED,
        "V476",
        -97,
        3,
        isOnline,
        NOW,
        true,
        SecurityLevel.ENCRYPTED_AUTHENTICATED,
        null);
  }

  private final class RightsDouble extends Rights {
    @Override
    protected boolean holds(String role) {
      return seesSites;
    }
  }

  private final class ShellDouble extends Shell {
    @Override
    public Optional<AccountSummary> account() {
      return account;
    }

    @Override
    public String link(SiteSummary site) {
      return "/" + site.id();
    }
  }

  private final class SitesDouble extends VisibleSites {
    @Override
    public List<SiteSummary> of(AccountId wanted) {
      return sites;
    }
  }

  private static final class TwoBridges extends VisibleBridges {
    @Override
    public List<BridgeOverview> of(AccountId wanted) {
      return List.of(bridge(1, true), bridge(2, false));
    }
  }

  private static final class OfficeOnly extends PowerNow {
    @Override
    public LiveTail of(SiteSummary site) {
      LiveTail.Writing writing = LiveTail.Writing.of(new EnglishReader(), site.timeZone());
      return LiveTail.of(284_000, site.equals(OFFICE) ? NOW : null, NOW, writing);
    }

    @Override
    public Optional<Double> watts(SiteSummary site) {
      return site.equals(OFFICE) ? Optional.of(284_000.0) : Optional.empty();
    }
  }

  private static final class OfficeToday extends EnergyToday {
    @Override
    Optional<Used> of(SiteSummary site, Instant now) {
      return site.equals(OFFICE)
          ? Optional.of(new Used(3_412_000, new CoverageSum(2_700, 0, 900)))
          : Optional.empty();
    }
  }
}
