package org.openpowerradar.meter.control.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.meter.control.file.ParsedSeries.Label;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.meter.entity.imports.ValueUnit;

/** One column of times, then one column for each series. */
final class WideLayout implements CsvLayout {

  @Override
  public CsvRows start(List<String> header, CsvDialect dialect, Findings findings) {
    Limits.requireSeries(header.size() - 1L);
    Set<String> seen = new HashSet<>();
    for (String name : header.subList(1, header.size())) {
      if (name.isEmpty() || name.length() > Limits.NAME) {
        findings.add(FindingCode.NAME_FORM, 1, FileClock.cut(name));
      } else if (!seen.add(name.toLowerCase(java.util.Locale.ROOT))) {
        findings.add(FindingCode.NAME_TWICE, 1, name);
      }
    }
    return new Rows(header, new CsvValue(dialect, findings), findings);
  }

  @Override
  public Optional<ValueUnit> unit(List<String> header) {
    Set<Optional<ValueUnit>> units =
        header.stream().skip(1).map(CsvDialect::unit).collect(Collectors.toSet());
    return units.size() == 1 ? units.iterator().next() : Optional.empty();
  }

  private static final class Rows implements CsvRows {
    private final List<String> header;
    private final CsvValue value;
    private final Findings findings;
    private final List<Draft> drafts;
    private final TimeColumn times = new TimeColumn();

    Rows(List<String> header, CsvValue value, Findings findings) {
      this.header = header;
      this.value = value;
      this.findings = findings;
      this.drafts =
          header.stream()
              .skip(1)
              .map(name -> new Draft(new Label(name, null, FlowDirection.DELIVERED), findings))
              .toList();
    }

    @Override
    public void row(List<String> cells, long row, FileClock clock) {
      if (cells.size() != header.size()) {
        findings.add(FindingCode.CELLS, row, "", cells.size(), header.size());
        return;
      }
      OptionalLong time = clock.read(cells.get(0).strip(), row, "");
      if (time.isPresent()) {
        times.add(time.getAsLong());
        for (int i = 0; i < drafts.size(); i++) {
          value.read(cells.get(i + 1), time.getAsLong(), row, drafts.get(i));
        }
      }
    }

    @Override
    public List<Draft> drafts() {
      return drafts;
    }

    @Override
    public TimeColumn times() {
      return times;
    }
  }
}
