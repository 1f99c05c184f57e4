package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A software bridge that hears five sensors every second from now on, as long as a test needs it,
 * or sends what it heard some time ago.
 */
final class LiveTraffic implements AutoCloseable {
  static final int SENSORS = 5;
  private static final Duration LONGEST = Duration.ofHours(6);

  private final EnrolledBridge enrolled;
  private final ReplayingBridge bridge;
  private final long firstSensor = EnrolledBridge.newSensor();
  private final RunningPlatform platform;
  private final Duration age;
  private final Instant begin;

  /** Starts it; {@code age} lies between what it hears and what it sends. */
  LiveTraffic(RunningPlatform platform, Duration age) throws Exception {
    this.platform = platform;
    this.age = age;
    begin = now();
    enrolled = EnrolledBridge.at(platform, 1);
    Path file = Files.createTempFile(platform.var(), "live", ".csv");
    write(file);
    bridge =
        new ReplayingBridge(
            platform,
            enrolled,
            List.of("--csv", file.toString(), "--sensor-base", "" + firstSensor, "--speed", "1"));
    bridge.start();
  }

  private void write(Path file) throws IOException {
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("epoch_utc,a,b,c,d,e\n");
      for (long i = 0; i < LONGEST.toSeconds(); i++) {
        csv.write(Long.toString(begin.getEpochSecond() + i));
        for (int sensor = 1; sensor <= SENSORS; sensor++) {
          csv.write("," + (1_000 * sensor + i * sensor % 997));
        }
        csv.write('\n');
      }
    }
  }

  /** Whether a statement tells of this bridge. */
  boolean isIn(String sql) {
    return sql.contains(Long.toString(enrolled.serial()));
  }

  Instant begin() {
    return begin;
  }

  /** Sends what happened up to now, and returns what the bridge's journal says: all of it. */
  Map<Long, SortedMap<Instant, Long>> finish() throws Exception {
    bridge.endAt(now());
    bridge.awaitSuccess(600);
    return bridge.acknowledged();
  }

  /** Waits until all of it is compacted, which it can be when its hours have ended. */
  void awaitSummed() {
    await().atMost(Duration.ofMinutes(5)).until(() -> enrolled.journalRows(platform) == 0);
  }

  private Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis())
        .truncatedTo(ChronoUnit.SECONDS)
        .minus(age);
  }

  @Override
  public void close() {
    bridge.close();
  }
}
