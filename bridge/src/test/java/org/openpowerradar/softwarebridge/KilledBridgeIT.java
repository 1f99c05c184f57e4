package org.openpowerradar.softwarebridge;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.softwarebridge.cloud.CloudDouble;

/** A bridge in a process of its own, ended without warning again and again. */
class KilledBridgeIT {
  private static final int ROWS = 600;
  private static final int SENSORS = 20;

  @TempDir Path directory;

  @Test
  void replay_whenKilledThreeTimes_thenEveryReadingIsStoredOnceAndTheJournalMissesNone()
      throws Exception {
    Files.writeString(directory.resolve("secret"), "0".repeat(64));
    Files.writeString(directory.resolve("trace"), trace());
    try (CloudDouble cloud = CloudDouble.onTcp()) {
      for (int killed = 1; killed <= 3; killed++) {
        Process bridge = start(cloud, "400");
        long enough = killed * 2_000L;
        await().atMost(Duration.ofSeconds(60)).until(() -> cloud.records() > enough);
        bridge.destroyForcibly().waitFor();
      }
      Process last = start(cloud, "max");

      assertTrue(last.waitFor(60, TimeUnit.SECONDS));
      assertEquals(0, last.exitValue());
      assertEquals(ROWS * SENSORS, cloud.records());
      assertEquals(ROWS * SENSORS, stored(cloud).size());
      assertEquals(stored(cloud), journal());
    }
  }

  private Process start(CloudDouble cloud, String speed) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(BridgeCommand.class.getName(), "replay", "--resume"));
    command.addAll(List.of("--serial", "5", "--speed", speed));
    command.addAll(List.of("--cloud", "tcp://127.0.0.1:" + cloud.port()));
    for (String name : List.of("secret-file", "store", "journal")) {
      command.addAll(List.of("--" + name, directory.resolve(name.split("-")[0]).toString()));
    }
    command.addAll(List.of("--csv", directory.resolve("trace").toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("out").toFile())
        .start();
  }

  private static String trace() {
    StringBuilder text = new StringBuilder("t" + ",device".repeat(SENSORS) + "\n");
    for (int row = 0; row < ROWS; row++) {
      text.append(1_600_000_000 + 10 * row).append((",23" + row).repeat(SENSORS)).append('\n');
    }
    return text.toString();
  }

  private static Set<String> stored(CloudDouble cloud) {
    Set<String> stored = new HashSet<>();
    for (Data data : cloud.stored) {
      for (SensorRecord record : data.records()) {
        stored.add(record.sensor().value() + "@" + record.timeMillis());
      }
    }
    return stored;
  }

  private Set<String> journal() throws IOException {
    Set<String> acknowledged = new HashSet<>();
    for (String line : Files.readAllLines(directory.resolve("journal"))) {
      String[] fields = line.split(",");
      if (fields[5].equals("true")) {
        long millis = Instant.parse(fields[3]).toEpochMilli();
        acknowledged.add(fields[2] + "@" + millis);
      }
    }
    return acknowledged;
  }
}
