package org.openpowerradar.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.AccountEnergy;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.time.Days;

/** What the sites of one account have used since their midnight, asked for once a request. */
@RequestScoped
public class EnergyToday {
  @Inject AccountEnergy energy;
  @Inject Rights rights;

  private Map<SiteId, EnergySeries> totals;

  /**
   * Energy of a day so far.
   *
   * @param wattHours energy [Wh]
   */
  record Used(double wattHours, CoverageSum covered) {}

  /** What a site has used; empty where the reader may not see it or nothing is known. */
  Optional<Used> of(SiteSummary site, Instant now) {
    if (!rights.isEnergy()) {
      return Optional.empty();
    }
    if (totals == null) {
      totals = energy.totals(site.account(), zone -> today(zone, now));
    }
    return Optional.ofNullable(totals.get(site.id()))
        .map(series -> used(series, now))
        .filter(used -> used.covered().isKnown());
  }

  private static EnergyQuery today(ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Days day = new Days(today, today);
    return new EnergyQuery(day.start(zone), day.end(zone), Resolution.HOUR);
  }

  private static Used used(EnergySeries series, Instant now) {
    double wattHours = series.total().stream().mapToDouble(EnergyValue::wattHours).sum();
    return new Used(wattHours, CoverageSum.of(series.intervals(), series.total(), now));
  }
}
