package org.openpowerradar.web.page.settings.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MyDataJsonTest {
  @Test
  void write_whenThereAreRows_thenByTableAndReadable() {
    StringWriter out = new StringWriter();

    MyDataJson.write(
        Map.of("name", "Anna \"A\""),
        Map.of("access_grant", List.of(Map.of("role", "VIEWER"), Map.of("role", "AUDITOR"))),
        out);

    JsonObject read = Json.createReader(new StringReader(out.toString())).readObject();
    assertEquals("Anna \"A\"", read.getJsonObject("login").getString("name"));
    assertEquals(
        List.of("VIEWER", "AUDITOR"),
        read.getJsonObject("portal").getJsonArray("access_grant").stream()
            .map(row -> ((JsonObject) row).getString("role"))
            .toList());
  }
}
