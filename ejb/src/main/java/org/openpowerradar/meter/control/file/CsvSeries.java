package org.openpowerradar.meter.control.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.meter.control.file.CsvLayout.CsvRows;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ValueUnit;
import org.openpowerradar.meter.entity.imports.ZoneRule;

/** Series of regular intervals in a CSV file. Times name the start of an interval. */
final class CsvSeries implements SeriesReader {
  private final CsvLayout layout;

  CsvSeries(CsvLayout layout) {
    this.layout = layout;
  }

  @Override
  public ParsedFile read(InputStream file, Context context) throws IOException {
    BufferedReader text = CsvFile.text(file);
    text.mark(Limits.LINE);
    String first = Optional.ofNullable(text.readLine()).orElse("");
    CsvDialect dialect = CsvDialect.of(first);
    if (dialect.names().size() < 2) {
      context.findings().add(FindingCode.NO_HEADER, 1, "");
      return new ParsedFile(context.options(), List.of(), context.findings());
    }
    text.reset();
    return read(text, dialect, context);
  }

  private ParsedFile read(BufferedReader text, CsvDialect dialect, Context context) {
    ImportOptions options = context.options();
    Findings findings = context.findings();
    ZoneRule told = dialect.isUtc() ? ZoneRule.UTC : null;
    ZoneRule rule = options.zone() == null ? told : options.zone();
    FileClock clock =
        new FileClock(rule == ZoneRule.SITE ? context.site() : ZoneOffset.UTC, findings);
    Table table = new Table(dialect, clock, findings);
    CsvFile.read(text, dialect.separator(), findings, table::row);
    clock.report();
    if (clock.isZoneNeeded() && rule == null) {
      findings.add(FindingCode.ZONE_UNSTATED);
    }
    ValueUnit unit = unit(options, table.header, findings);
    List<ParsedSeries> series =
        table.rows == null
            ? List.of()
            : finish(table.rows, Conversion.stated(options, unit), findings);
    return new ParsedFile(completed(options, rule, unit), series, findings);
  }

  /** The first row is the header, the others are for the layout. */
  private final class Table {
    private final CsvDialect dialect;
    private final FileClock clock;
    private final Findings findings;
    private List<String> header = List.of();
    private CsvRows rows;

    Table(CsvDialect dialect, FileClock clock, Findings findings) {
      this.dialect = dialect;
      this.clock = clock;
      this.findings = findings;
    }

    void row(List<String> cells, long row) {
      if (rows == null) {
        header = cells.stream().map(String::strip).toList();
        rows = layout.start(header, dialect, findings);
      } else {
        rows.row(cells, row, clock);
      }
    }
  }

  private ValueUnit unit(ImportOptions options, List<String> header, Findings findings) {
    if (options.unit() != null && options.unit() != ValueUnit.TAGGED) {
      return options.unit();
    }
    Optional<ValueUnit> told = layout.unit(header);
    if (told.isEmpty()) {
      findings.add(FindingCode.UNIT_UNSTATED);
    }
    return told.orElse(ValueUnit.KWH);
  }

  private static ImportOptions completed(ImportOptions stated, ZoneRule rule, ValueUnit unit) {
    return new ImportOptions(
        stated.format(), rule, unit, stated.powerOfTen(), stated.zeroIsMissing(), stated.kind());
  }

  private static List<ParsedSeries> finish(CsvRows rows, Conversion conversion, Findings findings) {
    long common = rows.times().step();
    List<ParsedSeries> series = new ArrayList<>();
    for (Draft draft : rows.drafts()) {
      long step = common > 0 ? common : TimeColumn.of(draft.values()).step();
      if (draft.size() == 0) {
        findings.add(FindingCode.SERIES_EMPTY, 0, draft.label().name());
      } else if (step == 0) {
        findings.add(FindingCode.INTERVAL_UNKNOWN, 0, draft.label().name());
      } else if (!TimeColumn.LENGTHS.contains((int) Math.min(step, Integer.MAX_VALUE))) {
        findings.add(FindingCode.INTERVAL_LENGTH, 0, draft.label().name(), step);
      } else {
        series.add(draft.finish(conversion, (int) step));
      }
    }
    return series.stream().filter(each -> each.amounts().size() > 0).toList();
  }
}
