package org.openpowerradar.bulk.control.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupFile;
import org.openpowerradar.site.entity.bulk.UnreadableFileException;
import org.openpowerradar.site.entity.bulk.UnreadableFileException.Problem;

/** Reads the sheets of a workbook. Formulas are told, and neither computed nor believed. */
final class WorkbookReader {
  private static final int MOST_PHYSICAL_ROWS = 5 * SetupFile.MOST_ROWS;
  private static final int MOST_COLUMNS = 50;
  private static final int LONGEST_CELL = 1_000;

  /** Spreadsheets keep doubles: 1.1 is written as 1.1000000000000001. */
  private static final MathContext DOUBLE = new MathContext(15);

  private static final int MOST_DIGITS = 30;

  private WorkbookReader() {}

  static List<Sheet> read(Archive archive) {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(archive.packed()))) {
      List<Sheet> sheets = new ArrayList<>();
      for (Iterator<org.dhatim.fastexcel.reader.Sheet> each = workbook.getSheets().iterator();
          each.hasNext(); ) {
        sheets.add(sheet(each.next()));
      }
      return sheets;
    } catch (UnreadableFileException refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableFileException(Problem.UNKNOWN_FORMAT, "");
    }
  }

  private static Sheet sheet(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
    List<Sheet.Row> rows = new ArrayList<>();
    try (Stream<Row> stream = sheet.openStream()) {
      int physical = 0;
      for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
        Sheet.Row row = row(each.next(), sheet.getName());
        if (!row.cells().stream().allMatch(String::isEmpty) || !row.broken().isEmpty()) {
          rows.add(row);
        }
        if (rows.size() > SetupFile.MOST_ROWS + 1 || ++physical > MOST_PHYSICAL_ROWS) {
          throw new UnreadableFileException(Problem.TOO_MANY_ROWS, sheet.getName());
        }
      }
    }
    return rows.isEmpty()
        ? new Sheet(sheet.getName(), List.of(), List.of())
        : new Sheet(sheet.getName(), rows.get(0).cells(), rows.subList(1, rows.size()));
  }

  private static Sheet.Row row(Row row, String sheet) {
    List<String> cells = new ArrayList<>();
    Map<Integer, ImportProblem> broken = new HashMap<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      Cell cell = row.getCell(column);
      String text = cell == null ? "" : text(cell);
      ImportProblem problem = cell == null ? null : problem(cell.getType());
      if (text.length() > LONGEST_CELL || column >= MOST_COLUMNS && !text.isEmpty()) {
        throw new UnreadableFileException(Problem.TOO_WIDE, sheet + ", " + row.getRowNum());
      }
      cells.add(text);
      if (problem != null) {
        broken.put(column, problem);
      }
    }
    return new Sheet.Row(row.getRowNum(), cells, broken);
  }

  private static ImportProblem problem(CellType type) {
    return switch (type) {
      case FORMULA -> ImportProblem.FORMULA;
      case ERROR -> ImportProblem.CELL_ERROR;
      default -> null;
    };
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell.asNumber());
      case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "yes" : "no";
      case STRING -> cell.asString().strip();
      case FORMULA -> "=" + cell.getFormula();
      default -> "";
    };
  }

  private static String number(BigDecimal exact) {
    BigDecimal number = exact.round(DOUBLE).stripTrailingZeros();
    boolean isPlain = Math.abs(number.scale()) < MOST_DIGITS;
    return isPlain ? number.toPlainString() : number.toString();
  }
}
