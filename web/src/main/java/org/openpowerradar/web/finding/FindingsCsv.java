package org.openpowerradar.web.finding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.meter.entity.imports.Finding;

/** Findings as a CSV file. Cells that a spreadsheet would take for formulas are disarmed. */
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
    return Stream.of(
                finding.row() == 0 ? "" : Long.toString(finding.row()),
                finding.code().severity().name(),
                finding.code().name(),
                finding.column(),
                texts.sentence(finding))
            .map(FindingsCsv::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String cell(String text) {
    String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
