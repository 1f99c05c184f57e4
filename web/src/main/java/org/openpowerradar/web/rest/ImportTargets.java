package org.openpowerradar.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.meter.entity.imports.SeriesTarget;

/**
 * Reads where series go: {@code {"targets": [{"series": "a", "meter": 5}, {"series": "b", "name":
 * "Boiler"}, {"series": "c", "leaveOut": true}]}}. An empty body: each to the meter of its name.
 */
final class ImportTargets {

  private static final String FORM =
      "an object with targets, each with series and one of meter, name, leaveOut";

  private ImportTargets() {}

  static List<SeriesTarget> read(String body) {
    if (body == null || body.isBlank()) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject().getJsonArray("targets").getValuesAs(JsonObject.class).stream()
          .map(ImportTargets::target)
          .toList();
    } catch (JsonException | ClassCastException | NullPointerException malformed) {
      throw new InvalidParameterException("body", FORM, null);
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
