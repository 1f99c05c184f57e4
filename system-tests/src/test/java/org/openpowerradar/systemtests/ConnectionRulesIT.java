package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.message.Stats;

/** What people change about a bridge reaches the running connector: its keys, and its admission. */
class ConnectionRulesIT {
  private static RunningPlatform platform;
  private static PortalApi api;

  @BeforeAll
  static void start() throws Exception {
    platform = RunningPlatform.get();
    api = platform.api();
  }

  @Test
  void rotation_whenTheBridgeHasLoggedInWithItsNewKey_thenTheOldOneIsRefused() throws Exception {
    EnrolledBridge old = EnrolledBridge.at(platform, 1);
    Instant begun = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(60);
    old.overTls(platform).close();

    EnrolledBridge renewed = new EnrolledBridge(old.serial(), newKey(old.serial()));
    old.overTls(platform).close();
    assertEquals(2, validKeys(old));
    renewed.overTls(platform).close();

    assertThrows(Exception.class, () -> old.overTls(platform).close());
    assertEquals(1, validKeys(old));
    renewed.overTls(platform).close();
    JsonArray sessions =
        api.json(
                "/bridges/%d/sessions?from=%s&to=%s"
                    .formatted(old.serial(), begun, begun.plusSeconds(600)))
            .asJsonArray();
    assertEquals(4, sessions.size());
    assertEquals("ENCRYPTED_AUTHENTICATED", sessions.get(0).asJsonObject().getString("level"));
  }

  @Test
  void session_whenItsBridgeIsSwitchedOff_thenItEndsWithTheNextReport() throws Exception {
    EnrolledBridge enrolled = EnrolledBridge.at(platform, 1);
    try (TestBridge bridge = enrolled.overTls(platform)) {
      switchOff(enrolled);
      bridge.send(Stats.builder().uptimeSeconds(1L).build());

      IOException end = assertThrows(IOException.class, () -> bridge.ack(1));

      assertTrue(end.getMessage().contains("BRIDGE_DISABLED"), end::getMessage);
    }
  }

  private static byte[] newKey(long serial) throws Exception {
    HttpResponse<String> answer = api.post("/bridges/" + serial + "/key", new byte[0]);
    assertEquals(201, answer.statusCode(), answer::body);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return HexFormat.of().parseHex(reader.readObject().getString("secret"));
    }
  }

  private static int validKeys(EnrolledBridge bridge) throws Exception {
    return api.json("/bridges/" + bridge.serial())
        .asJsonObject()
        .getJsonObject("keys")
        .getInt("valid");
  }

  private static void switchOff(EnrolledBridge bridge) throws Exception {
    try (Connection connection = EnrolledBridge.database(platform);
        PreparedStatement update =
            connection.prepareStatement("UPDATE bridge SET enabled = FALSE WHERE serial = ?")) {
      update.setLong(1, bridge.serial());
      update.executeUpdate();
    }
  }
}
