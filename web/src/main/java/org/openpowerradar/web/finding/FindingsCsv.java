package org.openpowerradar.web.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.openpowerradar.meter.entity.imports.Finding;

/** Findings as a CSV file. */
public final class FindingsCsv {
  private static final String HEAD = "row,severity,code,column,message\r\n";

  private final FindingTexts texts;

  public FindingsCsv(FindingTexts texts) {
    this.texts = texts;
  }

  /** The whole file. */
  public String write(List<Finding> findings) {
    return HEAD + findings.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(Finding finding) {
    return CsvLine.of(
        finding.row() == 0 ? "" : Long.toString(finding.row()),
        finding.code().severity().name(),
        finding.code().name(),
        finding.column(),
        texts.sentence(finding));
  }
}
