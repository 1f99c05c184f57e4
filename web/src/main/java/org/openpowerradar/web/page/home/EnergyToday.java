package org.openpowerradar.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.SiteEnergy;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.time.Days;

/** What sites have used since their midnight. */
@RequestScoped
public class EnergyToday {
  @Inject SiteEnergy energy;
  @Inject Rights rights;

  /**
   * Energy of a day so far.
   *
   * @param wattHours energy [Wh]
   */
  record Used(double wattHours, CoverageSum covered) {}

  /** What a site has used; empty where the reader may not see it or nothing is known. */
  Optional<Used> of(SiteSummary site, Instant now) {
    return rights.isEnergy() ? ask(site, now).filter(used -> used.covered().isKnown()) : empty();
  }

  /** A site may be open to the reader in a role that sees no energy. */
  private Optional<Used> ask(SiteSummary site, Instant now) {
    LocalDate today = now.atZone(site.timeZone()).toLocalDate();
    Days day = new Days(today, today);
    try {
      EnergySeries series =
          energy.totals(
              site.id(),
              new EnergyQuery(
                  day.start(site.timeZone()), day.end(site.timeZone()), Resolution.HOUR));
      double wattHours = series.total().stream().mapToDouble(EnergyValue::wattHours).sum();
      return Optional.of(
          new Used(wattHours, CoverageSum.of(series.intervals(), series.total(), now)));
    } catch (ForbiddenException | NotFoundException notForThisReader) {
      return empty();
    }
  }

  private static Optional<Used> empty() {
    return Optional.empty();
  }
}
