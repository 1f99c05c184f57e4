package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.appliance.Part;

/**
 * Three redeployments of a server that started with the application, under traffic: what comes
 * back, what is lost, what stays behind.
 */
class RedeployIT {
  private static final int REDEPLOYMENTS = 3;
  private static final long SITE = 1;

  private static RunningPlatform platform;

  @BeforeAll
  static void start() {
    platform = RunningPlatform.get();
  }

  @Test
  void application_whenRedeployedUnderTraffic_thenNothingIsLostAndNothingStaysBehind()
      throws Exception {
    platform.appliance().kill(Part.PAYARA);
    platform.appliance().start(Part.PAYARA);
    ServerJvm server = new ServerJvm(platform);
    long log = Files.size(log());
    Metrics.of(platform);
    Map<String, Integer> before = server.censusOfOneGeneration(Integer.MAX_VALUE);
    EnrolledBridge tls = EnrolledBridge.at(platform, SITE);
    EnrolledBridge tcp = EnrolledBridge.at(platform, SITE);
    Instant start = now().minus(Duration.ofDays(2));
    List<SteadyBridge> bridges =
        List.of(
            new SteadyBridge(() -> tls.overTls(platform), start),
            new SteadyBridge(() -> tcp.overTcp(platform), start));

    for (int number = 0; number < REDEPLOYMENTS; number++) {
      platform.redeploy();
      bridges.forEach(RedeployIT::awaitTraffic);
      assertEquals(1, Metrics.of(platform).value("powerradar_bridge_listening", "tls"));
    }

    for (SteadyBridge bridge : bridges) {
      int stored = bridge.storedWhenStopped(platform.api());
      assertEquals(bridge.acknowledged(), stored, "stored, of those acknowledged");
    }
    Map<String, Integer> after = server.censusOfOneGeneration(before.get("threads"));
    Figures.print("redeployment: before " + before + ", after three " + after);
    assertEquals(List.of(), complaintsSince(log));
  }

  /** It delivers over the port it always had. */
  private static void awaitTraffic(SteadyBridge bridge) {
    int before = bridge.acknowledged();
    await().atMost(Duration.ofSeconds(60)).until(() -> bridge.acknowledged() > before);
  }

  private static Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  /**
   * Errors, and classes asked of a class loader that is closed already. That a delivery fails is
   * none: Payara stops the beans before it tells the connector, which keeps what it holds back.
   */
  private static List<String> complaintsSince(long position) throws Exception {
    byte[] bytes = Files.readAllBytes(log());
    String text =
        new String(bytes, (int) position, bytes.length - (int) position, StandardCharsets.UTF_8);
    return text.lines()
        .filter(line -> line.contains("SEVERE") || line.contains("doneCalled = true"))
        .filter(line -> !line.contains("delivery.Outage"))
        .toList();
  }

  private static Path log() {
    return platform.var().resolve("log/payara.log");
  }
}
