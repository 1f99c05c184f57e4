package org.openpowerradar.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.bind.JsonbBuilder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.SiteEnergy;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.web.rest.request.InvalidParameterException;

class SitesResourceTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final SitesResource resource = new SitesResource();
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void knowTwoAccountsOfWhichOneShowsSites() {
    resource.accounts =
        new Accounts() {
          @Override
          public List<AccountSummary> visible() {
            return List.of(
                new AccountSummary(new AccountId(1), "Audited only"),
                new AccountSummary(new AccountId(2), "Tamar Metalworks"));
          }
        };
    resource.sites =
        new Sites() {
          @Override
          public List<SiteSummary> visible(AccountId account) {
            if (account.value() == 1) {
              throw new NotFoundException("No account 1");
            }
            return List.of(
                new SiteSummary(new SiteId(3), account, "Plymouth workshop", LONDON, "Plymouth"));
          }
        };
  }

  @BeforeEach
  void rememberWhatIsAskedOfEnergy() {
    resource.siteEnergy =
        new SiteEnergy() {
          @Override
          public EnergySeries series(SiteId site, EnergyQuery query) {
            asked.add(site + " " + query);
            return new EnergySeries(
                site,
                LONDON,
                query.resolution(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
          }
        };
  }

  @Test
  void sites_whenAnAccountShowsNone_thenThoseOfTheOthers() {
    assertEquals(
        List.of(new SiteItem(3, 2, "Plymouth workshop", "Europe/London", "Plymouth")),
        resource.sites());
  }

  @Test
  void site_whenCityIsUnknown_thenAbsentInJson() {
    String json = JsonbBuilder.create().toJson(new SiteItem(3, 2, "Shop", "Europe/London", null));

    assertEquals("{\"account\":2,\"id\":3,\"name\":\"Shop\",\"timeZone\":\"Europe/London\"}", json);
  }

  @Test
  void energy_whenParametersAreGood_thenBoundaryIsAskedInItsTypes() {
    resource.energy("3", "2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z", "15m");

    assertEquals(
        List.of(
            "3 EnergyQuery[from=2026-11-22T00:00:00Z, to=2026-11-23T00:00:00Z,"
                + " resolution=MINUTE_15]"),
        asked);
  }

  @ParameterizedTest
  @CsvSource({
    "x, 2026-11-22T00:00:00Z, 2026-11-23T00:00:00Z, 1h, id",
    "3, , 2026-11-23T00:00:00Z, 1h, from",
    "3, 2026-11-22T00:00:00Z, tomorrow, 1h, to",
    "3, 2026-11-22T00:00:00Z, 2026-11-21T00:00:00Z, 1h, to",
    "3, 2026-11-22T00:00:00Z, 2026-11-23T00:00:00Z, 2h, resolution",
    "3, 2026-11-22T00:00:00Z, 2026-11-23T00:00:00Z, , resolution"
  })
  void energy_whenOneParameterIsWrong_thenRefusedByItsName(
      String id, String from, String to, String resolution, String wrong) {
    var refusal =
        assertThrows(
            InvalidParameterException.class, () -> resource.energy(id, from, to, resolution));

    assertTrue(refusal.getMessage().startsWith("The parameter " + wrong + " must be "));
  }
}
