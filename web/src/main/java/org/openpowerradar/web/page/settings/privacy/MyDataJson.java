package org.openpowerradar.web.page.settings.privacy;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** What is stored about a person, as a file that people and programs can read. */
final class MyDataJson {

  private MyDataJson() {}

  /** Writes who signed in, and by table what the portal stores. */
  static void write(
      Map<String, String> login, Map<String, List<Map<String, String>>> tables, Writer out) {
    try (JsonGenerator json =
        Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createGenerator(out)) {
      json.writeStartObject();
      write(json, "login", login);
      json.writeStartObject("portal");
      tables.forEach(
          (table, rows) -> {
            json.writeStartArray(table);
            rows.forEach(row -> write(json, row));
            json.writeEnd();
          });
      json.writeEnd();
      json.writeEnd();
    }
  }

  private static void write(JsonGenerator json, String name, Map<String, String> values) {
    json.writeStartObject(name);
    values.forEach(json::write);
    json.writeEnd();
  }

  private static void write(JsonGenerator json, Map<String, String> row) {
    json.writeStartObject();
    row.forEach(json::write);
    json.writeEnd();
  }
}
