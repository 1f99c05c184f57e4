package org.openpowerradar.bulk.control.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.bulk.control.SetupExample;
import org.openpowerradar.bulk.control.SetupRows;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;

/** What holds for every set-up that may be written, and every file that may be sent. */
class SetupFilesPropertiesTest {

  @Property(tries = 300)
  void read_whenWrittenBefore_thenTheSameCells(
      @ForAll("rows") List<SetupRow> rows, @ForAll SetupFormat format) {
    byte[] file = SetupFiles.write(rows, format);

    assertEquals(cells(rows), cells(SetupFiles.read(file, "x").rows()));
  }

  @Property
  void read_whenBytesAreTurned_thenRefusedByNameOrRead(
      @ForAll SetupFormat format, @ForAll int at, @ForAll byte by) {
    byte[] file = SetupFiles.write(SetupRows.of(SetupExample.whole()), format);
    file[Math.floorMod(at, file.length)] ^= by;
    try {
      SetupFiles.read(file, "x");
    } catch (DomainException refused) {
      assertEquals(false, refused.getMessage().isBlank());
    }
  }

  private static List<Map<SetupColumn, String>> cells(List<SetupRow> rows) {
    return rows.stream().map(SetupRow::cells).toList();
  }

  /** A site first, for a file without a row is refused. */
  @Provide
  Arbitrary<List<SetupRow>> rows() {
    Arbitrary<SetupRow> any = Arbitraries.of(SetupKind.values()).flatMap(this::row);
    return row(SetupKind.SITES)
        .flatMap(site -> any.list().ofMaxSize(6).map(others -> sorted(site, others)));
  }

  private static List<SetupRow> sorted(SetupRow site, List<SetupRow> others) {
    List<SetupRow> rows = new ArrayList<>(List.of(site));
    rows.addAll(others);
    rows.sort(java.util.Comparator.comparing(SetupRow::kind));
    return rows;
  }

  private Arbitrary<SetupRow> row(SetupKind kind) {
    int columns = kind.columns().size();
    return names()
        .list()
        .ofSize(columns)
        .flatMap(
            texts -> numbers().list().ofSize(columns).map(numbers -> row(kind, texts, numbers)));
  }

  private static SetupRow row(SetupKind kind, List<String> texts, List<BigDecimal> numbers) {
    Map<SetupColumn, String> cells = new EnumMap<>(SetupColumn.class);
    for (int i = 0; i < texts.size(); i++) {
      SetupColumn column = kind.columns().get(i);
      cells.put(
          column,
          column.isNumber() ? numbers.get(i).stripTrailingZeros().toPlainString() : texts.get(i));
    }
    return new SetupRow(kind, 0, cells);
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("4294967295"))
        .ofScale(3);
  }

  /** Names as people may give them: no control characters, no blanks around. */
  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("=+-@'\"\\;,&<>]x1 ")
        .withCharRange('\u00a1', '\u02af')
        .withCharRange('\u4e00', '\u4eff')
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
