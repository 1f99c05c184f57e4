package org.openpowerradar.web.page.site.picture;

import java.time.Instant;
import java.util.List;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.figure.Quantity;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.time.SiteTimes;

/** The figures of the whole site above the chart. */
public final class KeyFigures {
  private final Figure energy;
  private final Figure average;
  private final Figure peak;
  private final String peakAt;
  private final Figure measured;
  private final String notMeasured;
  private final CoverageSum coverage;

  KeyFigures(EnergySeries series, Instant now, Texts texts, Figures figures, SiteTimes times) {
    coverage = CoverageSum.of(series.intervals(), series.total(), now);
    double wattHours = EnergyTable.wattHours(series.total());
    measured = share(figures.percent(coverage.heardShare()));
    notMeasured =
        texts.text(
            "energy.notMeasured",
            figures.percent(coverage.estimatedShare()),
            figures.percent(coverage.missingShare()));
    if (coverage.isKnown()) {
      energy = figures.figure(Quantity.ENERGY, wattHours);
      average = figures.figure(Quantity.POWER, wattHours * 3_600 / coverage.known());
      peak = figures.figure(Quantity.POWER, EnergyTable.peak(series.total()));
      peakAt = peakAt(series, times);
    } else {
      energy = Figure.none();
      average = Figure.none();
      peak = Figure.none();
      peakAt = "";
    }
  }

  /** Energy of the period; never contains invented energy. */
  public Figure energy() {
    return energy;
  }

  /** Average power over the time that is known. */
  public Figure average() {
    return average;
  }

  /** The largest average power of an interval. */
  public Figure peak() {
    return peak;
  }

  /** The interval of the peak; empty when there is none. */
  public String peakAt() {
    return peakAt;
  }

  public Figure measured() {
    return measured;
  }

  /** Estimated and missing share in words. */
  public String notMeasured() {
    return notMeasured;
  }

  /** The coverage behind the measured share. */
  public CoverageSum coverage() {
    return coverage;
  }

  private static Figure share(String percent) {
    int space = percent.indexOf('\u00a0');
    return new Figure(percent.substring(0, space), percent.substring(space + 1));
  }

  private static String peakAt(EnergySeries series, SiteTimes times) {
    List<EnergyValue> values = series.total();
    int largest = 0;
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i).averageWatts() > values.get(largest).averageWatts()) {
        largest = i;
      }
    }
    Interval interval = series.intervals().get(largest);
    return times.interval(interval.start(), interval.end());
  }
}
