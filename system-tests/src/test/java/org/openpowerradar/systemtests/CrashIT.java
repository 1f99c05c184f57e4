package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openpowerradar.appliance.Part;

/**
 * Power cuts of server, database and bridge at random moments, during a replay that is too slow to
 * end by itself; after the last of them the rest of the day is sent at once.
 */
class CrashIT {
  private static final Instant FROM = Instant.parse("2012-01-18T00:00:00Z");
  private static final Instant TO = Instant.parse("2012-01-19T00:00:00Z");
  private static final int KILLS = Integer.getInteger("powerradar.kills", 3);
  private static final int SPEED = Math.max(1, 150 / KILLS);

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
      bridge.hurry();
      bridge.awaitSuccess(600);
      compare(Tally.of(bridge.acknowledged(), platform.api(), FROM, TO));
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

  private static void compare(Tally tally) {
    Figures.print(
        "crash: %d kills each of server, database and bridge; %s".formatted(KILLS, tally));
    tally.requireExact();
    assertTrue(tally.acknowledged() > 200_000, "only " + tally);
  }
}
