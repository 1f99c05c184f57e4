package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.systemtests.crawl.Answer;
import org.openpowerradar.systemtests.crawl.RestCall;
import org.openpowerradar.systemtests.crawl.RestInterface;
import org.openpowerradar.systemtests.crawl.Tenant;
import org.openpowerradar.systemtests.write.Ground;
import org.openpowerradar.systemtests.write.Owner;

/** Every call by which data leaves the platform is on record in the account it is about. */
class ExportsIT {
  private static final Tenant OWN = new Tenant(83, 83_000_001, "exportown");
  private static final int LEAST = 9;
  private static final String METER =
      """
      INSERT INTO meter (account, site, name, kind, unit, direction, source, created_at)
      VALUES (?, ?, 'Exported', 'ELECTRICITY', 'KILOWATT_HOUR', 'DELIVERED', 'IMPORTED',
        UTC_TIMESTAMP(3))
      """;
  private static final String TOLD =
      """
      SELECT e.target FROM audit_entry e
      WHERE e.account = ? AND e.action = 'export.download' ORDER BY e.id
      """;

  private static RunningPlatform platform;
  private static Owners owners;
  private static Owner own;
  private static RestInterface rest;
  private static Map<String, String> ids;

  @BeforeAll
  static void bringThings() throws Exception {
    platform = RunningPlatform.get();
    owners = new Owners(platform);
    own = owners.of(OWN);
    owners.putAside();
    Ground ground = own.ground(owners::bridge);
    rest = RestInterface.of(own.visitor());
    ids =
        Map.of(
            "account", "" + ground.account(),
            "site", "" + ground.site(),
            "bridge", "" + ground.bridge(),
            "sensor", "" + ground.bridge(),
            "meter", "" + meter(ground.site()),
            "import", "" + staged(ground.site()));
  }

  @AfterAll
  static void leave() throws Exception {
    if (owners != null) {
      owners.leave();
    }
  }

  @Test
  void exports_whenCalled_thenEachIsOneEntryOfTheAccount() throws Exception {
    List<RestCall> exports =
        rest.calls(kind -> ids.getOrDefault(kind, "1")).stream().filter(rest::isExport).toList();
    assertTrue(exports.size() >= LEAST, () -> "only " + exports);
    for (RestCall call : exports) {
      List<String> before = told();

      Answer answer = own.visitor().call(call);

      assertTrue(answer.isGiven(), () -> call + ": " + answer.status() + " " + answer.body());
      List<String> expected = new ArrayList<>(before);
      expected.add(call.path().replaceAll("\\?.*", ""));
      assertEquals(expected, told(), call::operation);
    }
    Figures.print(
        "exports: %d calls, each with its entry in the audit trail".formatted(exports.size()));
  }

  @Test
  void export_whenRefused_thenIsNone() throws Exception {
    List<String> before = told();
    RestCall foreign =
        rest.calls(kind -> "1").stream()
            .filter(call -> call.operation().equals("GET /sites/{id}/energy"))
            .findFirst()
            .orElseThrow();

    assertEquals(404, own.visitor().call(foreign).status());
    assertEquals(before, told());
  }

  private static long staged(long site) throws Exception {
    Answer answer =
        own.visitor()
            .call(
                new RestCall(
                    "POST",
                    "/sites/" + site + "/imports?name=a.csv",
                    "time,a\n2026-01-01 00:00,1\n",
                    "application/octet-stream",
                    ""));
    assertEquals(201, answer.status(), answer::body);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getJsonNumber("id").longValue();
    }
  }

  private static long meter(long site) throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement insert =
            database.prepareStatement(METER, PreparedStatement.RETURN_GENERATED_KEYS)) {
      insert.setLong(1, OWN.account());
      insert.setLong(2, site);
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return key.getLong(1);
      }
    }
  }

  private static List<String> told() throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement select = database.prepareStatement(TOLD)) {
      select.setLong(1, OWN.account());
      try (ResultSet rows = select.executeQuery()) {
        List<String> told = new ArrayList<>();
        while (rows.next()) {
          told.add(rows.getString(1));
        }
        return told;
      }
    }
  }
}
