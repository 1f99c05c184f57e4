package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openpowerradar.appliance.Part;

/** Power cuts of server, database and bridge at random moments, during a replay. */
class CrashIT {
  private static final Instant FROM = Instant.parse("2012-01-18T00:00:00Z");
  private static final Instant TO = Instant.parse("2012-01-19T00:00:00Z");
  private static final int KILLS = Integer.getInteger("powerradar.kills", 3);
  private static final int SPEED = 1200 / KILLS;

  private final Random random = new Random();

  @Test
  void readings_whenEverythingIsKilledAtRandom_thenNoneIsLostAndNoneIsDoubled() throws Exception {
    Path trace = MeasuredData.file("tracebase_10s/tracebase_darmstadt_2012-01-15_22_10s.csv.gz");
    RunningPlatform platform = RunningPlatform.get();
    EnrolledBridge enrolled = EnrolledBridge.at(platform, 1);
    long base = EnrolledBridge.newSensor();
    List<String> replay =
        List.of(
            "--csv", trace.toString(),
            "--from", FROM.toString(),
            "--to", TO.toString(),
            "--sensor-base", Long.toString(base),
            "--speed", Integer.toString(SPEED));

    try (ReplayingBridge bridge = new ReplayingBridge(platform, enrolled, replay)) {
      bridge.start();
      for (int round = 0; round < KILLS; round++) {
        kill(platform, Part.MARIADB);
        pause();
        bridge.cutPower();
        kill(platform, Part.PAYARA);
        pause();
      }
      assertTrue(bridge.isRunning(), "the replay ended before the last kill");
      bridge.awaitSuccess(Duration.between(FROM, TO).toSeconds() / SPEED + 400);
      compare(bridge.acknowledged(), platform.api());
    }
  }

  private void kill(RunningPlatform platform, Part part) throws Exception {
    pause();
    platform.appliance().kill(part);
    platform.appliance().start(part);
  }

  /** A random moment between half a second and three. */
  private void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(500, 3000));
  }

  private static void compare(Map<Long, SortedMap<Instant, Long>> sent, PortalApi api)
      throws Exception {
    long acknowledged = 0;
    long lost = 0;
    long foreign = 0;
    for (Map.Entry<Long, SortedMap<Instant, Long>> sensor : sent.entrySet()) {
      SortedMap<Instant, Long> stored = ReplayIT.stored(api, sensor.getKey(), FROM, TO);
      SortedMap<Instant, Long> missing = new TreeMap<>(sensor.getValue());
      stored.forEach(missing::remove);
      stored.entrySet().removeAll(sensor.getValue().entrySet());
      acknowledged += sensor.getValue().size();
      lost += missing.size();
      foreign += stored.size();
    }
    Figures.print(
        "crash: %d kills each of server, database and bridge; acknowledged %d, lost %d, foreign %d"
            .formatted(KILLS, acknowledged, lost, foreign));
    assertEquals(0, lost, "acknowledged but not stored");
    assertEquals(0, foreign, "stored but never acknowledged as sent");
    assertTrue(acknowledged > 200_000, "only " + acknowledged + " readings");
  }
}
