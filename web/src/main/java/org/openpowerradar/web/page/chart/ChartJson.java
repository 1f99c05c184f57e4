package org.openpowerradar.web.page.chart;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openpowerradar.web.page.figure.Quantity;

/** Writes a chart the way chart.js reads it. */
final class ChartJson {
  private ChartJson() {}

  /** The chart as one JSON object. */
  static String write(Chart chart) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("unit", chart.scale().unit())
            .add("labels", Json.createArrayBuilder(chart.labels()))
            .add("ticks", array(chart.marks().axis().ticks(), ChartJson::tick))
            .add("groups", array(chart.marks().axis().groups(), ChartJson::mark))
            .add("clockChanges", array(chart.marks().axis().clockChanges(), ChartJson::mark))
            .add("gaps", array(chart.marks().gaps(), ChartJson::stretch))
            .add("offHours", array(chart.marks().offHours(), ChartJson::stretch))
            .add("daily", chart.marks().axis().isDaily())
            .add("open", chart.marks().open())
            .add("notes", notes(chart.notes()));
    if (chart.scale().quantity() == Quantity.CURRENT) {
      json.add("decimals", 1);
    }
    JsonArrayBuilder series = Json.createArrayBuilder();
    chart.series().forEach(one -> series.add(series(one)));
    return json.add("series", series).build().toString();
  }

  private static JsonObjectBuilder series(Chart.Series series) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    for (Double value : series.values()) {
      if (value == null) {
        values.addNull();
      } else {
        values.add(Math.round(value * 1_000) / 1_000.0);
      }
    }
    return Json.createObjectBuilder()
        .add("name", series.name())
        .add("colour", series.colour())
        .add("shape", series.shape().name().toLowerCase(Locale.ROOT))
        .add("values", values)
        .add("states", series.states());
  }

  private static JsonArrayBuilder tick(Chart.Tick tick) {
    return Json.createArrayBuilder().add(tick.position()).add(tick.text()).add(tick.rank());
  }

  private static JsonArrayBuilder mark(Chart.Mark mark) {
    return Json.createArrayBuilder().add(mark.position()).add(mark.text());
  }

  private static JsonArrayBuilder stretch(Chart.Stretch stretch) {
    return Json.createArrayBuilder().add(stretch.from()).add(stretch.to());
  }

  private static JsonObjectBuilder notes(Map<Integer, String> notes) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    notes.forEach((position, note) -> json.add(position.toString(), note));
    return json;
  }

  private static <T> JsonArrayBuilder array(
      List<T> items, Function<T, JsonArrayBuilder> writeItem) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    items.forEach(item -> array.add(writeItem.apply(item)));
    return array;
  }
}
