package org.openpowerradar.web.page.settings.meter;

import java.io.Serializable;
import org.openpowerradar.meter.boundary.ImportPreview;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.meter.entity.imports.SeriesTarget;
import org.openpowerradar.site.boundary.SiteSummary;

/** A series of a file as a person sees it, and the meter the person chooses for it. */
public class ImportLine implements Serializable {
  /** Choice of a meter that is made. */
  public static final String NEW = "new";

  /** Choice of no meter. */
  public static final String OUT = "out";

  private static final long serialVersionUID = 1;

  private final String series;
  private final String facts;
  private final String period;
  private final String amounts;
  private final String total;
  private String target;
  private String name;

  /** Writes a series. */
  public ImportLine(ImportPreview.Series found, SiteSummary site, MeterWriting writing) {
    series = found.name();
    facts =
        writing
            .texts()
            .text(
                "import.series.facts",
                writing.word("meter.kind", found.kind()),
                writing.word("meter.direction", found.direction()),
                writing.interval(found.seconds()));
    period = writing.days(site.id(), found.span().from(), found.span().to());
    amounts =
        writing.texts().text("import.series.amounts", found.amounts().count(), found.missing());
    total = writing.amount(found.unit(), found.amounts().total()).toString();
    target = found.meter() == null ? NEW : found.meter().toString();
    name = found.name();
  }

  /** Where the series goes. */
  public SeriesTarget chosen() {
    if (OUT.equals(target)) {
      return new SeriesTarget(series, true, null, null);
    }
    if (target == null || NEW.equals(target) || !target.matches("[1-9][0-9]{0,17}")) {
      return new SeriesTarget(series, false, null, name);
    }
    return new SeriesTarget(series, false, new MeterId(Long.parseLong(target)), null);
  }

  public String getSeries() {
    return series;
  }

  public String getFacts() {
    return facts;
  }

  public String getPeriod() {
    return period;
  }

  public String getAmounts() {
    return amounts;
  }

  public String getTotal() {
    return total;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
