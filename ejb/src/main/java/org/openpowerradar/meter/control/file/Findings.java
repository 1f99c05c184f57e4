package org.openpowerradar.meter.control.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openpowerradar.meter.entity.imports.Finding;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.meter.entity.imports.FindingCode.Severity;

/** What is found while a file is read: all of it counted, the first {@value #KEPT} kept. */
public final class Findings {
  static final int KEPT = 10_000;

  private final List<Finding> kept = new ArrayList<>();
  private final long[] counts = new long[Severity.values().length];

  void add(FindingCode code, long row, String column, Object... facts) {
    counts[code.severity().ordinal()]++;
    if (kept.size() < KEPT) {
      kept.add(new Finding(code, row, column, Stream.of(facts).map(String::valueOf).toList()));
    }
  }

  /** About the file as a whole. */
  void add(FindingCode code) {
    add(code, 0, "");
  }

  /** Worst first, then in the order of the file. */
  public List<Finding> sorted() {
    return Stream.of(Severity.values())
        .flatMap(each -> kept.stream().filter(finding -> finding.code().severity() == each))
        .toList();
  }

  public long count(Severity severity) {
    return counts[severity.ordinal()];
  }
}
