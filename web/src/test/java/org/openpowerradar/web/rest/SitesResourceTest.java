package org.openpowerradar.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.bind.JsonbBuilder;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.Sites;

class SitesResourceTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final SitesResource resource = new SitesResource();

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
}
