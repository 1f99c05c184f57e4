package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Imports through REST, as a program of a site manager does them. */
class ImportIT {
  private static final String STATED = "?zone=UTC&unit=KWH";
  private static final String BROKEN =
      "time,a\n2019-01-01 00:00,1\n2019-01-01 01:00,x\n2019-01-01 02:00,3\n";
  private static PortalApi api;
  private static ManagedSite managed;

  @BeforeAll
  static void connect() throws Exception {
    RunningPlatform platform = RunningPlatform.get();
    managed = new ManagedSite(platform);
    api = platform.api();
  }

  @Test
  void hourly_whenAll177SeriesGoThroughRest_thenEveryTotalEqualsTheOracle(TestReporter reporter)
      throws Exception {
    Map<String, BigDecimal> golden = golden();
    BigDecimal largest = BigDecimal.ZERO;
    int compared = 0;
    for (String name : List.of("electricity_kwh_2018", "electricity_kwh_2019", "gas_kwh_2019")) {
      String file = "cambridge_hourly/" + name + ".csv.gz";
      try (ManagedSite.Site site = managed.open()) {
        JsonObject stored = store(site.id(), Files.readAllBytes(MeasuredData.file(file)));
        assertEquals(0, stored.getJsonObject("rows").getInt("changed"));
        for (JsonObject meter : meters(site.id())) {
          BigDecimal oracle = golden.get(file + "," + meter.getString("name"));
          largest = largest.max(total(meter).subtract(oracle).abs());
          compared++;
        }
      }
    }
    reporter.publishEntry(
        "hourly series through REST", compared + ", largest deviation " + largest + " kWh");

    assertEquals(177, compared);
    assertEquals(0, largest.signum());
  }

  @Test
  void confirm_whenARowIsWrong_thenConflictAndNothingStored() throws Exception {
    try (ManagedSite.Site site = managed.open()) {
      long id = stage(site.id(), BROKEN.getBytes(StandardCharsets.UTF_8));

      JsonObject preview = object(api.get("/imports/" + id + STATED));
      HttpResponse<String> refused = api.post("/imports/" + id + "/confirm" + STATED, new byte[0]);

      assertFalse(preview.getBoolean("ready"));
      JsonObject first = preview.getJsonArray("findings").getJsonObject(0);
      assertEquals(3, first.getInt("row"));
      assertEquals("VALUE_FORM", first.getString("code"));
      assertEquals(409, refused.statusCode());
      assertEquals(List.of(), meters(site.id()));
      assertTrue(api.get("/imports/" + id + "/findings" + STATED).body().startsWith("row,"));
    }
  }

  @Test
  void stage_whenTheSiteIsOfAnotherAccountOrOnlySeen_thenRefused() throws Exception {
    byte[] file = BROKEN.getBytes(StandardCharsets.UTF_8);

    assertEquals(404, api.post("/sites/999999/imports", file).statusCode());
    assertEquals(403, api.post("/sites/3/imports", file).statusCode());
    assertEquals(404, api.get("/imports/999999").statusCode());
    assertEquals(
        404,
        api.get(
                "/meters/999999/energy?from=2019-01-01T00:00:00Z&to=2019-01-02T00:00:00Z"
                    + "&resolution=1h")
            .statusCode());
  }

  private static JsonObject store(long site, byte[] file) throws Exception {
    long id = stage(site, file);
    return object(api.post("/imports/" + id + "/confirm" + STATED, new byte[0]));
  }

  private static long stage(long site, byte[] file) throws Exception {
    HttpResponse<String> staged = api.post("/sites/" + site + "/imports?name=test.csv", file);
    assertEquals(201, staged.statusCode(), staged.body());
    return object(staged).getJsonNumber("id").longValue();
  }

  private static List<JsonObject> meters(long site) throws Exception {
    return api.json("/sites/" + site + "/meters").asJsonArray().getValuesAs(JsonObject.class);
  }

  private static BigDecimal total(JsonObject meter) throws Exception {
    String span = "?from=" + meter.getString("knownFrom") + "&to=" + meter.getString("knownTo");
    JsonObject energy =
        api.json("/meters/" + meter.getInt("id") + "/energy" + span + "&resolution=1d")
            .asJsonObject();
    return energy.getJsonArray("values").getValuesAs(JsonObject.class).stream()
        .map(each -> each.getJsonNumber("amount").bigDecimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, BigDecimal> golden() throws IOException {
    Map<String, BigDecimal> golden = new HashMap<>();
    for (String line : Files.readAllLines(MeasuredData.file("golden_totals.csv"))) {
      String[] cells = line.split(",");
      if (cells[0].startsWith("cambridge_hourly/")) {
        golden.put(cells[0] + "," + cells[1], new BigDecimal(cells[3]));
      }
    }
    return golden;
  }

  private static JsonObject object(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
