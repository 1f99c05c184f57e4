package org.openpowerradar.web.rest;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.List;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.meter.entity.imports.SeriesTarget;
import org.openpowerradar.web.rest.request.JsonBody;

/**
 * Reads where series go: {@code {"targets": [{"series": "a", "meter": 5}, {"series": "b", "name":
 * "Boiler"}, {"series": "c", "leaveOut": true}]}}. An empty body: each to the meter of its name.
 */
final class ImportTargets {

  private static final String FORM =
      "an object with targets, each with series and one of meter, name, leaveOut";

  private ImportTargets() {}

  static List<SeriesTarget> read(InputStream stream) {
    JsonBody body = new JsonBody(stream, FORM);
    JsonObject json = body.objectOrEmpty();
    try {
      return json.isEmpty()
          ? List.of()
          : json.getJsonArray("targets").getValuesAs(JsonObject.class).stream()
              .map(ImportTargets::target)
              .toList();
    } catch (ClassCastException | NullPointerException malformed) {
      throw body.wrong();
    }
  }

  private static SeriesTarget target(JsonObject json) {
    return new SeriesTarget(
        json.getString("series"),
        json.getBoolean("leaveOut", false),
        json.containsKey("meter") ? new MeterId(json.getJsonNumber("meter").longValue()) : null,
        json.getString("name", null));
  }
}
