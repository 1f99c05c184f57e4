package org.openpowerradar.web.page.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.page.figure.Quantity;

class ChartJsonTest {
  private static final Chart CHART =
      new Chart(
          Quantity.ENERGY.scale(5_000),
          List.of("Mon 26 Oct, 11\u201312 h CET", "Mon 26 Oct, 12\u201313 h CET"),
          new Chart.Marks(
              new Chart.Axis(
                  List.of(new Chart.Tick(0, "11:00", 11)),
                  List.of(new Chart.Mark(0, "Mon 26 Oct")),
                  List.of(new Chart.Mark(1, "03:00 CEST = 02:00 CET")),
                  false),
              List.of(new Chart.Stretch(1, 2)),
              List.of(new Chart.Stretch(0, 1)),
              -1),
          List.of(
              new Chart.Series(
                  "Lift", "cat-4", Chart.Shape.COLUMN, Arrays.asList(1.23456, null), "mx")),
          Map.of(1, "no data"),
          "Energy per 1 h");

  private final JsonObject json =
      Json.createReader(new StringReader(ChartJson.write(CHART))).readObject();

  @Test
  void write_whenValueIsMissing_thenNullNeverZero() {
    JsonObject series = json.getJsonArray("series").getJsonObject(0);

    assertEquals(JsonValue.NULL, series.getJsonArray("values").get(1));
    assertEquals("mx", series.getString("states"));
  }

  @Test
  void write_whenValueIsLong_thenThreeDecimals() {
    JsonObject series = json.getJsonArray("series").getJsonObject(0);

    assertEquals(1.235, series.getJsonArray("values").getJsonNumber(0).doubleValue());
  }

  @Test
  void write_whenSeries_thenNameColourAndShape() {
    JsonObject series = json.getJsonArray("series").getJsonObject(0);

    assertEquals("Lift", series.getString("name"));
    assertEquals("cat-4", series.getString("colour"));
    assertEquals("column", series.getString("shape"));
  }

  @Test
  void write_whenMarks_thenPositionsAndTexts() {
    assertEquals("[[0,\"11:00\",11]]", json.get("ticks").toString());
    assertEquals("[[0,\"Mon 26 Oct\"]]", json.get("groups").toString());
    assertEquals("[[1,\"03:00 CEST = 02:00 CET\"]]", json.get("clockChanges").toString());
    assertEquals("[[1,2]]", json.get("gaps").toString());
    assertEquals("[[0,1]]", json.get("offHours").toString());
    assertEquals("no data", json.getJsonObject("notes").getString("1"));
  }

  @Test
  void write_whenDecimalsAreFree_thenLeftOut() {
    assertFalse(json.containsKey("decimals"));
  }

  @Test
  void stretches_whenTwoRuns_thenBothWithTheirEnds() {
    String passes = "0110111";

    List<Chart.Stretch> found = Stretches.of(passes.length(), i -> passes.charAt(i) == '1');

    assertEquals(List.of(new Chart.Stretch(1, 3), new Chart.Stretch(4, 7)), found);
    assertTrue(Stretches.of(0, i -> true).isEmpty());
  }
}
