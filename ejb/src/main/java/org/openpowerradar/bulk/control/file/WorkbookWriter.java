package org.openpowerradar.bulk.control.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;

/**
 * Writes a workbook with a sheet for each kind of thing, also for those of which there is none.
 * Texts are cells of text, so nothing that people typed becomes a formula.
 */
public final class WorkbookWriter {
  private static final double WIDE = 22;

  private WorkbookWriter() {}

  /** Returns the file. */
  public static byte[] write(List<SetupRow> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "PowerRadar", "1.0")) {
      for (SetupKind kind : SetupKind.values()) {
        sheet(
            workbook.newWorksheet(kind.sheet()),
            kind,
            rows.stream().filter(row -> row.kind() == kind).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  private static void sheet(Worksheet sheet, SetupKind kind, List<SetupRow> rows) {
    List<SetupColumn> columns = kind.columns();
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(0, column, columns.get(column).head());
      sheet.width(column, WIDE);
      for (int row = 0; row < rows.size(); row++) {
        cell(sheet, row + 1, column, columns.get(column), rows.get(row));
      }
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
    sheet.freezePane(0, 1);
  }

  private static void cell(Worksheet sheet, int at, int column, SetupColumn what, SetupRow row) {
    String text = row.cell(what);
    if (text.isEmpty()) {
      return;
    }
    if (what.isNumber()) {
      sheet.value(at, column, new BigDecimal(text));
    } else {
      sheet.value(at, column, text);
    }
  }
}
