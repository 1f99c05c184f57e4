package org.openpowerradar.bulk.control.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.bulk.control.SetupExample;
import org.openpowerradar.bulk.control.SetupRows;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFile;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.entity.bulk.UnreadableFileException;
import org.openpowerradar.site.entity.bulk.UnreadableFileException.Problem;

class SetupFilesTest {

  @ParameterizedTest
  @EnumSource(SetupFormat.class)
  void read_whenWrittenBefore_thenTheSameCells(SetupFormat format) {
    List<SetupRow> rows = SetupRows.of(SetupExample.whole());

    SetupFile file = SetupFiles.read(SetupFiles.write(rows, format), "any." + format.ending());

    assertEquals(
        rows.stream().map(SetupRow::cells).toList(),
        file.rows().stream().map(SetupRow::cells).toList());
    assertEquals(Map.of(), file.broken());
  }

  @Test
  void write_whenATextLooksLikeAFormula_thenATableDisarmsIt() {
    SetupRow zone =
        new SetupRow(
            SetupKind.ZONES, 0, Map.of(SetupColumn.SITE, "=1+1", SetupColumn.ZONE, "'+a\"b"));

    String text = CsvText.write(SetupKind.ZONES, List.of(zone));

    assertEquals("site,zone\r\n'=1+1,\"''+a\"\"b\"\r\n", text);
    assertEquals("=1+1", CsvText.armed("'=1+1"));
    assertEquals("'tis", CsvText.armed("'tis"));
  }

  @Test
  void write_whenATextLooksLikeAFormula_thenAWorkbookHasText() throws IOException {
    SetupRow zone =
        new SetupRow(SetupKind.ZONES, 0, Map.of(SetupColumn.SITE, "=1+1", SetupColumn.ZONE, "a"));
    byte[] file = WorkbookWriter.write(List.of(zone));

    assertEquals("=1+1", SetupFiles.read(file, "x").rows().get(0).cell(SetupColumn.SITE));
    byte[] sheet = Archive.unpacked(file).entries().get("xl/worksheets/sheet2.xml");
    assertFalse(new String(sheet, StandardCharsets.UTF_8).contains("<f>"));
  }

  @Test
  void read_whenACellIsAFormula_thenTheRowIsBrokenAndNothingIsComputed() throws IOException {
    byte[] file =
        workbook(
            "zones",
            sheet -> {
              head(sheet, "site", "zone");
              sheet.value(1, 0, "Office");
              sheet.formula(1, 1, "CONCATENATE(A2,A2)");
              sheet.value(2, 0, "Office");
              sheet.value(2, 1, "Attic");
            });

    SetupFile read = SetupFiles.read(file, "x.xlsx");

    assertEquals(2, read.rows().size());
    assertEquals(
        List.of(new SetupProblem(SetupColumn.ZONE, ImportProblem.FORMULA, "=CONCATENATE(A2,A2)")),
        read.broken().get(read.rows().get(0)));
    assertFalse(read.broken().containsKey(read.rows().get(1)));
  }

  @Test
  void read_whenNumbersAreKeptAsDoubles_thenAsPeopleTypedThem() throws IOException {
    byte[] file =
        workbook(
            "panels",
            sheet -> {
              head(sheet, "site", "zone", "panel", "volts");
              sheet.value(1, 0, "Office");
              sheet.value(1, 1, 12);
              sheet.value(1, 2, "P");
              sheet.value(1, 3, 1.1000000000000001);
            });

    SetupRow row = SetupFiles.read(file, "x.xlsx").rows().get(0);

    assertEquals("12", row.cell(SetupColumn.ZONE));
    assertEquals("1.1", row.cell(SetupColumn.VOLTS));
  }

  @Test
  void read_whenASingleTable_thenItsNameSaysWhatItHolds() {
    byte[] table = "Zone;Site;\nAttic;Office;\n\n".getBytes(StandardCharsets.UTF_8);

    SetupRow row = SetupFiles.read(table, "Zones.csv").rows().get(0);

    assertEquals(SetupKind.ZONES, row.kind());
    assertEquals(2, row.line());
    assertEquals("Office / Attic", row.place());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHEET_UNKNOWN|people.csv|site,zone\nA,B",
        "COLUMN_UNKNOWN|zones.csv|site,zone,volts\nA,B,2",
        "COLUMN_TWICE|zones.csv|site,zone,SITE\nA,B,2",
        "COLUMN_MISSING|zones.csv|site\nA",
        "EMPTY|zones.csv|site,zone"
      })
  void read_whenATableIsNoneOfASetup_thenSaidWhy(String each) {
    String[] parts = each.split("\\|");

    assertEquals(
        Problem.valueOf(parts[0]), problem(parts[2].getBytes(StandardCharsets.UTF_8), parts[1]));
  }

  @Test
  void read_whenBytesAreNoText_thenRefused() {
    assertThrows(
        UnreadableFileException.class,
        () -> SetupFiles.read(new byte[] {(byte) 0xff, 0, 1}, "zones.csv"));
  }

  @Test
  void read_whenTooManyRowsInAllSheetsTogether_thenRefused() throws IOException {
    String half = "site,zone\n" + "A,B\n".repeat(SetupFile.MOST_ROWS / 2 + 1);
    String panels = "site,zone,panel\n" + "A,B,C\n".repeat(SetupFile.MOST_ROWS / 2);

    assertEquals(
        Problem.TOO_MANY_ROWS, problem(zip("zones.csv", half, "panels.csv", panels), "x.zip"));
  }

  @Test
  void read_whenAWorkbookHasTooManyRows_thenRefused() throws IOException {
    byte[] file =
        workbook(
            "zones",
            sheet -> {
              head(sheet, "site", "zone");
              for (int row = 1; row < SetupFile.MOST_ROWS + 3; row++) {
                sheet.value(row, 0, "A");
              }
            });

    assertEquals(Problem.TOO_MANY_ROWS, problem(file, "x.xlsx"));
  }

  @Test
  void read_whenARowIsTooWide_thenRefused() throws IOException {
    byte[] file = workbook("zones", sheet -> sheet.value(0, 200, "far"));

    assertEquals(Problem.TOO_WIDE, problem(file, "x.xlsx"));
  }

  @Test
  void read_whenTheFileIsTooLarge_thenRefusedUnread() {
    assertEquals(Problem.TOO_LARGE, problem(new byte[SetupFile.MOST_BYTES + 1], "x"));
  }

  @Test
  void read_whenLittleIsPackedOutOfMuch_thenRefusedWhileUnpacking() throws IOException {
    byte[] bomb = zip("[Content_Types].xml", "", "zones.csv", "0".repeat(21 << 20));

    assertTrue(bomb.length < SetupFile.MOST_BYTES);
    assertEquals(Problem.TOO_LARGE, problem(bomb, "x.zip"));
  }

  @Test
  void read_whenOnlyTheLastEntriesAreTooMany_thenRefused() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i < 201; i++) {
        zip.putNextEntry(new ZipEntry("e" + i));
      }
    }

    assertEquals(Problem.TOO_LARGE, problem(file.toByteArray(), "x.zip"));
  }

  @Test
  void read_whenAWorkbookNamesAnEntity_thenItIsNotResolved() throws IOException {
    Archive archive = Archive.unpacked(workbook("zones", sheet -> head(sheet, "site", "zone")));
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
            + "</sheetData></worksheet>";
    archive.entries().put("xl/worksheets/sheet1.xml", evil.getBytes(StandardCharsets.UTF_8));

    UnreadableFileException refused =
        assertThrows(
            UnreadableFileException.class, () -> SetupFiles.read(archive.packed(), "x.xlsx"));

    assertFalse(refused.getMessage().contains("root"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Content_Types].xml", "xl/workbook.xml"})
  void read_whenAWorkbookLacksAPart_thenRefused(String part) throws IOException {
    Archive archive = Archive.unpacked(workbook("zones", sheet -> head(sheet, "site", "zone")));
    archive.entries().remove(part);

    assertThrows(UnreadableFileException.class, () -> SetupFiles.read(archive.packed(), "x.xlsx"));
  }

  @Test
  void read_whenAPackedFileIsCutOff_thenRefused() throws IOException {
    byte[] whole = workbook("zones", sheet -> head(sheet, "site", "zone"));

    assertEquals(
        Problem.UNKNOWN_FORMAT,
        problem(java.util.Arrays.copyOf(whole, whole.length / 3), "x.xlsx"));
  }

  private static Problem problem(byte[] file, String name) {
    return assertThrows(UnreadableFileException.class, () -> SetupFiles.read(file, name)).problem();
  }

  private static void head(Worksheet sheet, String... heads) {
    for (int i = 0; i < heads.length; i++) {
      sheet.value(0, i, heads[i]);
    }
  }

  private static byte[] workbook(String name, java.util.function.Consumer<Worksheet> fill)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
      fill.accept(workbook.newWorksheet(name));
    }
    return file.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file.toByteArray();
  }
}
