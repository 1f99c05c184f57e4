package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What somebody reads who listens where nothing is encrypted. */
class CapturedWireIT {
  private static final int SECONDS = Integer.getInteger("powerradar.capture", 33);
  private static final int SHORTEST = 5; // characters: shorter ones come up by chance
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);
  private static final String WORDS =
      """
      SELECT name FROM account UNION SELECT name FROM site UNION SELECT city FROM site
      UNION SELECT name FROM zone UNION SELECT name FROM panel UNION SELECT name FROM device
      UNION SELECT name FROM bridge UNION SELECT category FROM device
      """;

  private final RunningPlatform platform = RunningPlatform.get();
  private final WireGrammar grammar = new WireGrammar();
  private final Set<String> words = new TreeSet<>();

  @Test
  void bytes_whenReadOnPlainTcp_thenAllAreOfTheGrammarAndNoneNamesAnybody() throws Exception {
    lookUpWords();
    EnrolledBridge present = EnrolledBridge.at(platform, 1);
    EnrolledBridge old = EnrolledBridge.at(platform, 1);
    old.forgetKey(platform);
    int cloud = platform.port("bridge.tcp.port");
    try (RecordingProxy first = new RecordingProxy(cloud);
        RecordingProxy second = new RecordingProxy(cloud)) {
      listen(present, first, old, second);

      first.talks().forEach(talk -> requireNameless(talk, "present"));
      second.talks().forEach(talk -> requireNameless(talk, "old"));
      for (RecordingProxy.Talk talk : first.talks()) {
        grammar.read(talk, present.key());
      }
      second.talks().forEach(grammar::readOld);
    }
    Figures.print(
        "bytes on plain TCP, by kind, none left over: "
            + grammar.bytes()
            + "; names looked for: "
            + words.size()
            + ", found 0");
    assertTrue(grammar.kinds() >= 7, "only " + grammar.bytes());
    assertTrue(grammar.bytes().containsKey("old READING"), "only " + grammar.bytes());
  }

  private void listen(
      EnrolledBridge present, RecordingProxy first, EnrolledBridge old, RecordingProxy second)
      throws Exception {
    List<String> own = List.of("--secret-file", BridgeProgram.secret(platform, present).toString());
    try (BridgeProgram one =
            BridgeProgram.simulating(platform, present.serial(), first.port(), own);
        BridgeProgram other =
            BridgeProgram.simulating(platform, old.serial(), second.port(), List.of("--legacy"))) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !first.talks().isEmpty() && !second.talks().isEmpty());
      TimeUnit.SECONDS.sleep(SECONDS);
      one.stop();
      other.stop();
    }
    for (RecordingProxy proxy : List.of(first, second)) {
      await().until(() -> proxy.talks().stream().allMatch(RecordingProxy.Talk::isOver));
    }
  }

  private void requireNameless(RecordingProxy.Talk talk, String bridge) {
    for (byte[] said : List.of(talk.fromBridge(), talk.fromCloud())) {
      String haystack = new String(said, StandardCharsets.ISO_8859_1);
      for (String word : words) {
        for (Charset charset : CHARSETS) {
          String needle = new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
          assertEquals(-1, haystack.indexOf(needle), word + " on the wire, " + bridge);
        }
      }
    }
  }

  /** What people call their things, and how they are reached. */
  private void lookUpWords() throws Exception {
    try (Connection connection = EnrolledBridge.database(platform);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WORDS)) {
      while (row.next()) {
        words.addAll(List.of(("" + row.getString(1)).split(" ")));
      }
    }
    words.addAll(people());
    words.removeIf(word -> word.length() < SHORTEST);
  }

  private static List<String> people() throws Exception {
    Path file =
        RunningPlatform.ROOT.resolve("appliance/src/main/resources/keycloak/demo-users.json");
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject().getJsonArray("users").stream()
          .map(JsonValue::asJsonObject)
          .map(user -> user.getString("email", "nobody@nowhere.example"))
          .toList();
    }
  }
}
