package org.openpowerradar.bulk.control.file;

import java.util.List;
import java.util.stream.Collectors;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;

/**
 * Tables of text as RFC 4180 has them. A text that a spreadsheet would take for a formula has an
 * apostrophe before it, which is taken away when such a file is read.
 */
final class CsvText {
  private static final String FORMULA_BEGINS = "=+-@'";

  private CsvText() {}

  static String write(SetupKind kind, List<SetupRow> rows) {
    StringBuilder text = new StringBuilder();
    line(text, kind.columns().stream().map(SetupColumn::head).toList());
    for (SetupRow row : rows) {
      line(text, kind.columns().stream().map(row::cell).map(CsvText::disarmed).toList());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(each -> ",;\"\t\r\n".indexOf(each) >= 0)
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private static String disarmed(String cell) {
    return isRisky(cell, 0) ? "'" + cell : cell;
  }

  /** The cell as it was before it was disarmed. */
  static String armed(String cell) {
    return cell.startsWith("'") && isRisky(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean isRisky(String cell, int at) {
    return cell.length() > at && FORMULA_BEGINS.indexOf(cell.charAt(at)) >= 0;
  }
}
