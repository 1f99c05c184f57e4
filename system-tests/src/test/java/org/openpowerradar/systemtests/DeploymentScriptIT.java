package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What an operator does: an empty domain, the script, its settings file. Here without the native
 * TLS provider, so that the JDK's is used.
 */
class DeploymentScriptIT {
  private static final String NAME = "operator";
  private static final int RECORDS = 20;

  private static RunningPlatform platform;
  private static Properties settings;
  private static Path domains;
  private static int base;

  @BeforeAll
  static void deployToAnEmptyDomain() throws Exception {
    platform = RunningPlatform.get();
    base = ClaimedPorts.base();
    domains = Files.createTempDirectory(platform.var(), "domains");
    settings = RunningPlatform.read(platform.var().resolve("state/deploy.settings"));
    asadmin("create-domain", "--domaindir", "" + domains, "--portbase", "" + base, NAME);
    settings.setProperty("PAYARA_DOMAIN_DIR", domains.resolve(NAME).toString());
    settings.setProperty("PAYARA_ADMIN_PORT", "" + (base + 48));
    settings.setProperty("HTTP_PORT", "" + (base + 80));
    settings.setProperty("HTTPS_PORT", "" + (base + 81));
    settings.setProperty("PORTAL_URL", "https://localhost:" + (base + 81));
    settings.setProperty("BRIDGE_TLS_PORT", "" + (base + 43));
    settings.setProperty("BRIDGE_TCP_PORT", "" + (base + 51));
    settings.remove("CONSCRYPT_JAR");
    asadmin("start-domain", "--domaindir", "" + domains, NAME);
    script("configure");
    asadmin("restart-domain", "--domaindir", "" + domains, NAME);
    script("application");
  }

  @AfterAll
  static void removeIt() throws Exception {
    asadmin("stop-domain", "--kill=true", "--domaindir", "" + domains, NAME);
    asadmin("delete-domain", "--domaindir", "" + domains, NAME);
  }

  @Test
  void script_whenRunOnAnEmptyDomain_thenPortalAndListenersAnswer() throws Exception {
    HttpClient http = HttpClient.newBuilder().sslContext(PortalApi.trusting(platform.ca())).build();
    URI sites = URI.create("https://localhost:" + (base + 81) + "/api/v1/sites");
    var answer = http.send(HttpRequest.newBuilder(sites).build(), BodyHandlers.ofString());
    assertEquals(401, answer.statusCode());
    for (int port : List.of(base + 43, base + 51)) {
      try (Socket bridge = new Socket("localhost", port)) {
        assertTrue(bridge.isConnected());
      }
    }
  }

  @Test
  void bridge_whenTheNativeTlsIsAbsent_thenDeliversByThatOfTheJdk() throws Exception {
    EnrolledBridge enrolled = EnrolledBridge.at(platform, 1);
    long sensor = EnrolledBridge.newSensor();
    Instant start = Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofMinutes(30));

    try (TestBridge bridge =
        TestBridge.overTls(base + 43, platform.ca(), enrolled.serial(), enrolled.key())) {
      long queue = EnrolledBridge.newQueue();
      var packets = EnrolledBridge.packets(sensor, start.toEpochMilli(), RECORDS);
      assertEquals("TLSv1.3", bridge.tlsVersion());
      assertEquals(RECORDS, bridge.deliver(TestBridge.data(queue, 1, packets)).highWater());
    }

    assertEquals(RECORDS, platform.api().readings(sensor, start, start.plusSeconds(3600)).size());
    String log = Files.readString(domains.resolve(NAME).resolve("logs/server.log"));
    assertTrue(log.contains("TLS by the JDK"), "the log says which TLS is used");
  }

  private static void script(String step) throws IOException, InterruptedException {
    Path file = domains.resolve("settings");
    Files.writeString(
        file,
        new TreeMap<>(settings)
            .entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n")));
    Path script = RunningPlatform.ROOT.resolve("deployment/deploy.sh");
    RunningPlatform.run(List.of("bash", script.toString(), step, file.toString()));
  }

  private static void asadmin(String... command) throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of(
                settings.getProperty("PAYARA_HOME") + "/bin/asadmin",
                "--interactive=false",
                "--user",
                "admin",
                "--passwordfile",
                settings.getProperty("PAYARA_ADMIN_PASSWORD_FILE")));
    line.addAll(List.of(command));
    RunningPlatform.run(line);
  }
}
