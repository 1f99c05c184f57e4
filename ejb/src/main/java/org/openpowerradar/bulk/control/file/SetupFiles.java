package org.openpowerradar.bulk.control.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openpowerradar.bulk.entity.SetupFile;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.entity.bulk.CsvTable;
import org.openpowerradar.site.entity.bulk.UnreadableFileException;
import org.openpowerradar.site.entity.bulk.UnreadableFileException.Problem;

/** Writes set-ups to files, and reads files that are believed in nothing. */
public final class SetupFiles {
  private SetupFiles() {}

  /** Returns the file. */
  public static byte[] write(List<SetupRow> rows, SetupFormat format) {
    return format == SetupFormat.XLSX ? WorkbookWriter.write(rows) : tables(rows);
  }

  private static byte[] tables(List<SetupRow> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (SetupKind kind : SetupKind.values()) {
        List<SetupRow> own = rows.stream().filter(row -> row.kind() == kind).toList();
        zip.putNextEntry(new ZipEntry(kind.sheet() + ".csv"));
        zip.write(CsvText.write(kind, own).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  /**
   * Reads a workbook, a ZIP of tables, or a single table whose name says what it holds.
   *
   * @param name of the file
   * @throws UnreadableFileException if it is none of them, or larger than is read
   * @throws org.openpowerradar.site.entity.bulk.UnreadableFileException if a table of text is none
   */
  public static SetupFile read(byte[] file, String name) {
    if (file.length > SetupFile.MOST_BYTES) {
      throw new UnreadableFileException(Problem.TOO_LARGE, "");
    }
    if (!Archive.isPacked(file)) {
      return SheetRows.of(List.of(table(name, file)));
    }
    Archive archive = Archive.unpacked(file);
    return SheetRows.of(archive.isWorkbook() ? WorkbookReader.read(archive) : tables(archive));
  }

  private static List<Sheet> tables(Archive archive) {
    List<Sheet> sheets = new ArrayList<>();
    archive.entries().forEach((name, content) -> sheets.add(table(name, content)));
    return sheets;
  }

  private static Sheet table(String name, byte[] content) {
    String sheet = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    if (SetupKind.of(sheet).isEmpty()) {
      throw new UnreadableFileException(Problem.SHEET_UNKNOWN, sheet);
    }
    CsvTable table = CsvTable.read(new String(content, StandardCharsets.UTF_8));
    return new Sheet(
        sheet,
        table.head(),
        table.rows().stream()
            .map(
                row ->
                    new Sheet.Row(
                        row.line(), row.cells().stream().map(CsvText::armed).toList(), Map.of()))
            .toList());
  }
}
