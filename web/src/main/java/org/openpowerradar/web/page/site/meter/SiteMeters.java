package org.openpowerradar.web.page.site.meter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.MeterEnergy;
import org.openpowerradar.energy.boundary.MeterSeries;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.MeterValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.meter.boundary.MeterSummary;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.settings.meter.MeterWriting;
import org.openpowerradar.web.page.time.Days;

/** What the meters of a site counted in a period; in no total of its devices. */
@RequestScoped
public class SiteMeters {
  /** Most meters that are added up for one page. */
  static final int MOST = 20;

  @Inject Meters meters;
  @Inject MeterEnergy energy;
  @Inject Language language;
  @Inject Rights rights;

  /** The first meters of a site by name, and how many it has. */
  public record Found(List<MeterLine> lines, int all) {
    /** How many are not in the list. */
    public int more() {
      return all - lines.size();
    }
  }

  /** Adds up by days. */
  public Found of(SiteSummary site, Days days) {
    List<MeterSummary> all = meters.ofSite(site.id());
    EnergyQuery query =
        new EnergyQuery(days.start(site.timeZone()), days.end(site.timeZone()), Resolution.DAY);
    MeterWriting writing = new MeterWriting(language, List.of(site));
    return new Found(
        all.stream().limit(MOST).map(meter -> line(meter, query, writing)).toList(), all.size());
  }

  private MeterLine line(MeterSummary meter, EnergyQuery query, MeterWriting writing) {
    List<MeterValue> values = ask(meter, query).map(MeterSeries::values).orElse(List.of());
    Coverage coverage =
        values.stream().map(MeterValue::coverage).reduce(Coverage.NONE, Coverage::plus);
    CoverageSum known =
        new CoverageSum(
            coverage.measuredSeconds(), coverage.repairedSeconds(), coverage.missingSeconds());
    BigDecimal amount =
        values.stream().map(MeterValue::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new MeterLine(
        meter.name(),
        rights.isMeters() ? link(meter) : null,
        writing.word("meter.kind", meter.measure().kind())
            + " "
            + writing.word("meter.direction", meter.measure().direction()),
        known.isKnown() ? writing.amount(meter.measure().unit(), amount) : Figure.none(),
        new MeterLine.Known(
            language.figures().percent(known.heardShare()),
            known.heardShare() * 100,
            known.estimatedShare() * 100));
  }

  /** Empty where its own intervals are longer than a day, or the period is too long for it. */
  private Optional<MeterSeries> ask(MeterSummary meter, EnergyQuery query) {
    if (meter.known() == null
        || !meter.known().from().isBefore(query.to())
        || !meter.known().to().isAfter(query.from())) {
      return Optional.empty();
    }
    try {
      return Optional.of(energy.series(meter.id(), query));
    } catch (InvalidRequestException tooMuch) {
      return Optional.empty();
    }
  }

  private static String link(MeterSummary meter) {
    return "/app/settings/meters?account="
        + meter.account()
        + "&meter="
        + meter.id()
        + "#meter-panel";
  }
}
