package org.openpowerradar.bulk.control.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFile;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.entity.bulk.UnreadableFileException;
import org.openpowerradar.site.entity.bulk.UnreadableFileException.Problem;

/** Finds out what the columns of sheets mean. Columns may stand in any order, facts may be left. */
final class SheetRows {
  private final List<SetupRow> rows = new ArrayList<>();
  private final Map<SetupRow, List<SetupProblem>> broken = new LinkedHashMap<>();

  private SheetRows() {}

  static SetupFile of(List<Sheet> sheets) {
    SheetRows found = new SheetRows();
    sheets.stream().filter(sheet -> !sheet.head().isEmpty()).forEach(found::take);
    if (found.rows.isEmpty()) {
      throw new UnreadableFileException(Problem.EMPTY, "");
    }
    if (found.rows.size() > SetupFile.MOST_ROWS) {
      throw new UnreadableFileException(Problem.TOO_MANY_ROWS, "");
    }
    found.rows.sort(Comparator.comparing(SetupRow::kind).thenComparing(SetupRow::line));
    return new SetupFile(List.copyOf(found.rows), found.broken);
  }

  private void take(Sheet sheet) {
    SetupKind kind =
        SetupKind.of(sheet.name())
            .orElseThrow(() -> new UnreadableFileException(Problem.SHEET_UNKNOWN, sheet.name()));
    List<SetupColumn> columns = columns(sheet, kind);
    for (Sheet.Row row : sheet.rows()) {
      Map<SetupColumn, String> cells = new EnumMap<>(SetupColumn.class);
      List<SetupProblem> problems = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i) != null) {
          cells.put(columns.get(i), row.cell(i));
          if (row.broken().containsKey(i)) {
            problems.add(new SetupProblem(columns.get(i), row.broken().get(i), row.cell(i)));
          }
        }
      }
      SetupRow read = new SetupRow(kind, row.line(), cells);
      rows.add(read);
      if (!problems.isEmpty()) {
        broken.put(read, problems);
      }
    }
  }

  /** What each column of the sheet means; null for those without a head. */
  private static List<SetupColumn> columns(Sheet sheet, SetupKind kind) {
    List<SetupColumn> columns = new ArrayList<>();
    for (String head : sheet.head()) {
      SetupColumn column = head.isBlank() ? null : column(sheet, kind, head);
      if (column != null && columns.contains(column)) {
        throw new UnreadableFileException(Problem.COLUMN_TWICE, sheet.name() + ": " + head);
      }
      columns.add(column);
    }
    for (SetupColumn name : kind.names()) {
      if (!columns.contains(name)) {
        throw new UnreadableFileException(
            Problem.COLUMN_MISSING, sheet.name() + ": " + name.head());
      }
    }
    return columns;
  }

  private static SetupColumn column(Sheet sheet, SetupKind kind, String head) {
    return SetupColumn.of(head)
        .filter(kind.columns()::contains)
        .orElseThrow(
            () -> new UnreadableFileException(Problem.COLUMN_UNKNOWN, sheet.name() + ": " + head));
  }
}
