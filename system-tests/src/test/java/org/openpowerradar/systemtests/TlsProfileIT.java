package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** TLS of the bridge listener and of the portal, examined by two tools made for it. */
class TlsProfileIT {
  private static final Set<String> VERSIONS = Set.of("TLSv1.2", "TLSv1.3");
  private static final Set<String> HARMLESS = Set.of("OK", "INFO", "LOW", "DEBUG");

  /** What testssl says of its own machine and not of the listener. */
  private static final String OF_THE_TOOL = "engine_problem";

  private final RunningPlatform platform = RunningPlatform.get();

  private String address(String listener) {
    int port =
        listener.equals("bridges")
            ? platform.port("bridge.tls.port")
            : URI.create(platform.endpoint("portal.url")).getPort();
    return "localhost:" + port;
  }

  @ParameterizedTest
  @ValueSource(strings = {"bridges", "portal"})
  void listener_whenExaminedBySslscan_thenOnlyNewVersionsAndForwardSecretSuites(String listener)
      throws Exception {
    String found = Tool.named("sslscan").run("--xml=-", "--no-colour", address(listener));
    Document scan = parse(found);

    Set<String> versions = new TreeSet<>();
    Set<String> suites = new TreeSet<>();
    for (Element suite : elements(scan, "cipher")) {
      versions.add(suite.getAttribute("sslversion"));
      suites.add(suite.getAttribute("cipher"));
    }
    Figures.print("sslscan of " + listener + ": " + versions + " with " + suites);
    assertFalse(suites.isEmpty(), found);
    assertTrue(VERSIONS.containsAll(versions), versions.toString());
    assertEquals(List.of(), suites.stream().filter(suite -> !isStrong(suite)).toList());
    for (Element protocol : elements(scan, "protocol")) {
      boolean old = !protocol.getAttribute("version").matches("1\\.[23]");
      assertFalse(old && protocol.getAttribute("enabled").equals("1"), found);
    }
  }

  /** Names of TLS 1.3 say no key exchange: it is always ephemeral. */
  private static boolean isStrong(String suite) {
    boolean sealed = suite.contains("GCM") || suite.contains("CHACHA20");
    return sealed && (suite.startsWith("TLS_") || suite.startsWith("ECDHE-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bridges", "portal"})
  void listener_whenExaminedByTestssl_thenNothingIsWorseThanLow(String listener) throws Exception {
    assumeTrue(Boolean.getBoolean("powerradar.testssl"), "Only with -Pfull: it takes its time");
    Tool testssl = Tool.named("testssl");
    Path json = Files.createTempDirectory(platform.var(), "testssl").resolve("findings.json");
    List<String> arguments = new ArrayList<>(List.of("--quiet", "--color", "0", "--warnings"));
    arguments.addAll(List.of("batch", "--jsonfile", json.toString()));
    arguments.addAll(List.of("--add-ca", platform.ca().toString()));
    arguments.addAll(List.of("-p", "-s", "-f", "-U", address(listener)));

    String said = testssl.run(arguments.toArray(String[]::new));

    List<JsonObject> findings = findings(json);
    List<String> worse =
        findings.stream()
            .filter(finding -> !HARMLESS.contains(finding.getString("severity")))
            .filter(finding -> !finding.getString("id").equals(OF_THE_TOOL))
            .map(JsonObject::toString)
            .toList();
    Figures.print(
        "testssl of %s: %d findings, %d worse than LOW"
            .formatted(listener, findings.size(), worse.size()));
    assertTrue(findings.size() > 20, said);
    assertEquals(List.of(), worse);
  }

  private static List<JsonObject> findings(Path json) throws Exception {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(json))) {
      return reader.readArray().stream().map(JsonValue::asJsonObject).toList();
    }
  }

  private static Document parse(String xml) throws Exception {
    String document = xml.substring(xml.indexOf("<?xml"));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(document)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
