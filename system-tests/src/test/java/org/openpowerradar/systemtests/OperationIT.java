package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.appliance.Part;

/** Metrics and health of the running platform, compared with what really happens to it. */
class OperationIT {
  private static final Pattern NAMED = Pattern.compile("(?m)^\\| `(powerradar_\\w+)");
  private static final Pattern NUMBERED = Pattern.compile(".*\\d{4}.*|.*\\d+\\.\\d+.*");
  private static final int MESSAGES = 5;
  private static final int RECORDS = 100;
  private static final long SITE = 1;

  private static RunningPlatform platform;

  /** Nobody else sends: counts can be compared exactly. */
  @BeforeAll
  static void start() {
    platform = RunningPlatform.get();
    platform.appliance().stop(Part.BRIDGES);
  }

  @AfterAll
  static void startBridges() {
    platform.appliance().start(Part.BRIDGES);
  }

  private static Metrics metrics() throws Exception {
    return Metrics.of(platform);
  }

  @Test
  void metrics_whenABridgeDelivers_thenTheyCountExactlyWhatItSent() throws Exception {
    EnrolledBridge enrolled = EnrolledBridge.at(platform, SITE);
    Metrics before = metrics();

    try (TestBridge bridge = enrolled.overTls(platform)) {
      deliver(bridge);
      assertEquals(
          1, metrics().value("powerradar_bridge_sessions", "tls", "encrypted"), "while it is open");
    }

    Metrics after = metrics();
    assertEquals(MESSAGES * RECORDS, grown(before, after, "powerradar_readings_total", "tls"));
    assertEquals(2 + MESSAGES, grown(before, after, "powerradar_bridge_frames_total", "tls", "in"));
    assertEquals(
        2 + MESSAGES, grown(before, after, "powerradar_bridge_frames_total", "tls", "out"));
    assertEquals(1, grown(before, after, "powerradar_logins_total", "hmac", "admitted"));
    assertTrue(grown(before, after, "powerradar_delivery_records") >= MESSAGES * RECORDS);
    assertTrue(grown(before, after, "powerradar_commit_seconds") > 0);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> metrics().value("powerradar_bridge_sessions", "tls", "encrypted") == 0);
  }

  private static void deliver(TestBridge bridge) throws Exception {
    long queue = EnrolledBridge.newQueue();
    long sensor = EnrolledBridge.newSensor();
    long start = System.currentTimeMillis() - Duration.ofDays(1).toMillis();
    for (int message = 0; message < MESSAGES; message++) {
      long from = start + message * Duration.ofHours(1).toMillis();
      var packets = EnrolledBridge.packets(sensor, from, RECORDS);
      bridge.deliver(TestBridge.data(queue, 1 + (long) message * RECORDS, packets));
    }
  }

  private static double grown(Metrics before, Metrics after, String name, String... labels) {
    return after.value(name, labels) - before.value(name, labels);
  }

  @Test
  void metrics_whenAKeyIsWrong_thenTheRefusalCounts() throws Exception {
    EnrolledBridge enrolled = EnrolledBridge.at(platform, SITE);
    Metrics before = metrics();

    int port = platform.port("bridge.tcp.port");
    assertThrows(
        IOException.class, () -> TestBridge.overTcp(port, enrolled.serial(), new byte[32]));

    Metrics after = metrics();
    assertEquals(
        1, grown(before, after, "powerradar_bridge_refusals_total", "authentication_failed"));
    assertEquals(1, grown(before, after, "powerradar_logins_total", "hmac", "refused"));
  }

  @Test
  void metrics_whenNamedInTheDocument_thenTheyAreThoseOfTheEndpoint() throws Exception {
    String page = Files.readString(RunningPlatform.ROOT.resolve("docs/metrics.md"));
    Set<String> documented =
        NAMED.matcher(page).results().map(row -> row.group(1)).collect(Collectors.toSet());

    assertEquals(documented, metrics().ownNames());
  }

  @Test
  void labels_whenBridgesHaveBeenHere_thenNoneIsASerialOrAnAddress() throws Exception {
    List<String> telling =
        metrics().ownLabels().stream().filter(label -> NUMBERED.matcher(label).matches()).toList();

    assertEquals(List.of(), telling);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/metrics/base",
        "/health",
        "/health/live",
        "/health/ready",
        "/backchannel-logout"
      })
  void portal_whenTheWorldAsksForWhatIsInternal_thenThereIsNothing(String path) throws Exception {
    HttpClient world =
        HttpClient.newBuilder().sslContext(PortalApi.trusting(platform.ca())).build();

    assertEquals(404, get(world, platform.endpoint("portal.url") + path).statusCode());
  }

  @Test
  void health_whenTheDatabaseDies_thenNotReadyAndStillAlive() throws Exception {
    assertEquals(200, health("ready").statusCode(), health("ready").body());

    platform.appliance().kill(Part.MARIADB);
    try {
      await().atMost(Duration.ofSeconds(10)).until(() -> health("ready").statusCode() == 503);
      assertTrue(isDown(health("ready").body(), "database"), health("ready").body());
      assertEquals(200, health("live").statusCode());
      metrics();
    } finally {
      platform.appliance().start(Part.MARIADB);
    }

    await().atMost(Duration.ofSeconds(60)).until(() -> health("ready").statusCode() == 200);
  }

  private static boolean isDown(String report, String check) {
    Matcher found =
        Pattern.compile("\"name\":\"" + check + "\",\"status\":\"DOWN\"").matcher(report);
    return found.find();
  }

  private static HttpResponse<String> health(String kind) throws Exception {
    return get(HttpClient.newHttpClient(), platform.endpoint("internal.url") + "/health/" + kind);
  }

  private static HttpResponse<String> get(HttpClient http, String address) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
