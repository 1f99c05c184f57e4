package org.openpowerradar.web.finding;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes lines of CSV. Cells that a spreadsheet would take for formulas are disarmed. */
public final class CsvLine {

  private CsvLine() {}

  /** The cells, separated by commas and ended as RFC 4180 wants it; null is empty. */
  public static String of(String... cells) {
    return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    if (text == null) {
      return "";
    }
    String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
