package org.openpowerradar.meter.boundary;

import java.time.Instant;
import java.util.List;
import org.openpowerradar.meter.boundary.ImportPreview.Counts;
import org.openpowerradar.meter.boundary.ImportPreview.Figures;
import org.openpowerradar.meter.boundary.ImportPreview.Series;
import org.openpowerradar.meter.boundary.ImportPreview.Span;
import org.openpowerradar.meter.control.Placement;
import org.openpowerradar.meter.control.file.Findings;
import org.openpowerradar.meter.control.file.ParsedFile;
import org.openpowerradar.meter.control.file.ParsedSeries;
import org.openpowerradar.meter.entity.Meter;
import org.openpowerradar.meter.entity.imports.FindingCode.Severity;

/** Puts a parsed file beside the meters of its site. */
final class PreviewBuilder {
  private static final int SHOWN = 100;

  private final Placement placement;

  PreviewBuilder(Placement placement) {
    this.placement = placement;
  }

  ImportPreview build(ImportSummary upload, ParsedFile file) {
    Findings findings = file.findings();
    List<Series> series = file.series().stream().map(this::series).toList();
    Counts counts =
        new Counts(
            findings.count(Severity.ERROR),
            findings.count(Severity.DECISION),
            findings.count(Severity.WARNING));
    return new ImportPreview(
        upload, file.options(), series, findings.sorted().stream().limit(SHOWN).toList(), counts);
  }

  private Series series(ParsedSeries series) {
    return new Series(
        series.label().name(),
        placement.kind(series),
        series.unit(),
        series.label().direction(),
        series.seconds(),
        new Span(Instant.ofEpochSecond(series.from()), Instant.ofEpochSecond(series.to())),
        new Figures(series.amounts().size(), series.total(), series.largest()),
        series.missing(),
        placement.known(series).map(Meter::id).orElse(null));
  }
}
