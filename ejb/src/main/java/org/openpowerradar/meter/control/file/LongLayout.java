package org.openpowerradar.meter.control.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.openpowerradar.meter.control.file.ParsedSeries.Label;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.meter.entity.imports.ValueUnit;

/** Three columns: time, name of the series, value. */
final class LongLayout implements CsvLayout {

  @Override
  public CsvRows start(List<String> header, CsvDialect dialect, Findings findings) {
    return new Rows(new CsvValue(dialect, findings), findings);
  }

  @Override
  public Optional<ValueUnit> unit(List<String> header) {
    return header.size() < 3 ? Optional.empty() : CsvDialect.unit(header.get(2));
  }

  private static final class Rows implements CsvRows {
    private final CsvValue value;
    private final Findings findings;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Rows(CsvValue value, Findings findings) {
      this.value = value;
      this.findings = findings;
    }

    @Override
    public void row(List<String> cells, long row, FileClock clock) {
      if (cells.size() != 3) {
        findings.add(FindingCode.CELLS, row, "", cells.size(), 3);
        return;
      }
      String name = cells.get(1).strip();
      if (name.isEmpty() || name.length() > Limits.NAME) {
        findings.add(FindingCode.NAME_FORM, row, FileClock.cut(name));
        return;
      }
      OptionalLong time = clock.read(cells.get(0).strip(), row, name);
      if (time.isPresent()) {
        value.read(cells.get(2), time.getAsLong(), row, draft(name));
      }
    }

    private Draft draft(String name) {
      String key = name.toLowerCase(Locale.ROOT);
      Limits.requireSeries(drafts.size());
      return drafts.computeIfAbsent(
          key, each -> new Draft(new Label(name, null, FlowDirection.DELIVERED), findings));
    }

    @Override
    public List<Draft> drafts() {
      return List.copyOf(drafts.values());
    }

    @Override
    public TimeColumn times() {
      return new TimeColumn();
    }
  }
}
