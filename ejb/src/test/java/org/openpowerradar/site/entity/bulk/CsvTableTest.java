package org.openpowerradar.site.entity.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.site.entity.bulk.UnreadableFileException.Problem;

class CsvTableTest {
  private static Problem problem(String text) {
    return assertThrows(UnreadableFileException.class, () -> CsvTable.read(text)).problem();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serial%sGain\r\n1%s2\r\n",
        "serial%sgain\n1%s2",
        "\ufeffserial%sGAIN\n 1 %s2\n\n"
      })
  void read_whenSeparatedSomehow_thenHeadInLowerCaseAndRows(String form) {
    for (String separator : List.of(",", ";", "\t")) {
      CsvTable table = CsvTable.read(form.replace("%s", separator));

      assertEquals(List.of("serial", "gain"), table.head());
      assertEquals(List.of(new CsvTable.Row(2, List.of("1", "2"))), table.rows());
      assertEquals(!separator.equals(","), table.decimalComma());
    }
  }

  @Test
  void read_whenQuoted_thenSeparatorsQuotesAndLinesAreWithin() {
    CsvTable table = CsvTable.read("name,place\n\"Press, \"\"old\"\"\",\"Hall\nNorth\"\nLamp,\n");

    assertEquals(List.of("Press, \"old\"", "Hall\nNorth"), table.rows().get(0).cells());
    assertEquals(4, table.rows().get(1).line());
    assertEquals("", table.rows().get(1).cell(1));
    assertEquals("", table.rows().get(1).cell(7));
  }

  @Test
  void find_whenAColumnHasAnotherName_thenTheFirstThatIsThere() {
    CsvTable table = CsvTable.read("sensor,gain\n1,2");

    assertEquals(Optional.of(0), table.find("serial", "sensor"));
    assertEquals(Optional.empty(), table.find("offset"));
    assertThrows(UnreadableFileException.class, () -> table.get("offset"));
  }

  @Test
  void read_whenItIsNoTable_thenRefused() {
    assertEquals(Problem.EMPTY, problem(""));
    assertEquals(Problem.EMPTY, problem("\n \n,,\n"));
    assertEquals(Problem.NO_TEXT, problem("PK\3\4\0"));
    assertEquals(Problem.NO_TEXT, problem("gr\ufffd\ufffden"));
    assertEquals(Problem.OPEN_QUOTE, problem("a,b\n\"c,d\n"));
  }

  @Test
  void read_whenLargerThanIsRead_thenRefused() {
    assertEquals(Problem.TOO_LONG, problem("x".repeat(1_000_001)));
    assertEquals(Problem.TOO_LONG, problem("a\n" + "1\n".repeat(5_001)));
    assertEquals(Problem.TOO_WIDE, problem("a" + ",b".repeat(50)));
    assertEquals(Problem.TOO_WIDE, problem("a\n" + "x".repeat(1_001)));
    assertEquals(5_000, CsvTable.read("a\n" + "1\n".repeat(5_000)).rows().size());
  }
}
