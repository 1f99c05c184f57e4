package org.openpowerradar.bulk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.bulk.entity.ImportProblem;

class HourTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "8:00-12:00|08:00-12:00",
        "13:00 - 17:00; 08:00-12:00|08:00-12:00, 13:00-17:00",
        "08:00\u201324:00|08:00-00:00",
        "00:00-00:00|00:00-00:00",
        "22:00-06:00|22:00-06:00"
      })
  void read_whenWrittenAsPeopleDo_thenTheFormOfAnExport(String typed, String exported)
      throws CellText.NotUnderstood {
    assertEquals(exported, HourText.written(HourText.read(typed)));
    assertEquals(HourText.read(exported), HourText.read(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8-12",
        "08:00",
        "08:60-09:00",
        "25:00-26:00",
        "24:00-08:00",
        "08:00-12:00,,",
        ",",
        "x"
      })
  void read_whenNoHours_thenSaid(String typed) {
    assertEquals(
        ImportProblem.HOURS,
        assertThrows(CellText.NotUnderstood.class, () -> HourText.read(typed)).problem());
  }
}
