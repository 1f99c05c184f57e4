package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RestIT {
  private static PortalApi api;

  @BeforeAll
  static void start() throws Exception {
    api = RunningPlatform.get().api();
  }

  @Test
  void sites_whenTheServiceClientAsks_thenTheThreeDemoSites() throws Exception {
    List<JsonObject> sites = objects(api.json("/sites"));

    assertEquals(3, sites.size());
    assertTrue(sites.stream().allMatch(site -> site.containsKey("timeZone")));
  }

  @Test
  void bridges_whenTheServiceClientAsks_thenTlsIsEncryptedAndTcpIsNot() throws Exception {
    Set<String> levels =
        objects(api.json("/bridges")).stream()
            .map(bridge -> bridge.getString("securityLevel"))
            .collect(Collectors.toSet());

    assertTrue(levels.contains("ENCRYPTED_AUTHENTICATED"), levels::toString);
    assertTrue(levels.contains("AUTHENTICATED"), levels::toString);
  }

  @Test
  void energy_whenADayIsAskedByTheHour_thenTwentyFourIntervalsWithCoverage() throws Exception {
    long site = objects(api.json("/sites")).get(0).getJsonNumber("id").longValue();
    Instant to = Instant.ofEpochMilli(System.currentTimeMillis()).truncatedTo(ChronoUnit.HOURS);
    Instant from = to.minus(Duration.ofHours(24));

    JsonObject energy =
        api.json("/sites/" + site + "/energy?from=" + from + "&to=" + to + "&resolution=1h")
            .asJsonObject();

    assertEquals(24, energy.getJsonArray("intervals").size());
    assertTrue(energy.getJsonArray("devices").size() >= 5);
    assertEquals(24, energy.getJsonArray("total").size());
  }

  @Test
  void api_whenNoTokenIsSent_thenUnauthorizedWithAChallenge() throws Exception {
    HttpResponse<String> response = api.get("/sites", null);

    assertEquals(401, response.statusCode());
    assertTrue(response.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
    assertProblem(response);
  }

  @Test
  void api_whenTheTokenIsTamperedWith_thenUnauthorized() throws Exception {
    String token = api.token();
    String tampered = token.substring(0, token.length() - 6) + "AAAAAA";

    assertEquals(401, api.get("/sites", tampered).statusCode());
  }

  @Test
  void energy_whenTheSiteDoesNotExist_thenNotFoundAsAProblem() throws Exception {
    HttpResponse<String> response =
        api.get(
            "/sites/999999/energy?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&resolution=1h");

    assertEquals(404, response.statusCode());
    assertProblem(response);
  }

  @Test
  void energy_whenTheResolutionIsUnknown_thenBadRequestThatSaysWhatToDo() throws Exception {
    HttpResponse<String> response =
        api.get("/sites/1/energy?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&resolution=7m");

    assertEquals(400, response.statusCode());
    assertProblem(response);
  }

  private static void assertProblem(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith("application/problem+json"), type);
  }

  private static List<JsonObject> objects(JsonValue array) {
    return array.asJsonArray().getValuesAs(JsonObject.class);
  }
}
