package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openpowerradar.appliance.Part;

/** The database is away for a while; twenty bridges go on hearing. */
class DatabaseOutageIT {
  private static final int OUTAGE = Integer.getInteger("powerradar.outage", 30); // [s]
  private static final int BEFORE = 5; // [s]
  private static final int AFTER = 20; // [s]
  private static final int BRIDGES = 20;
  private static final int SENSORS = 5; // of each
  private static final int RATE = 40; // times as often as in life
  private static final long HEAP = 512 * 1024; // [KiB]
  private static final long LOG = 10 * 1024; // [bytes/s]

  private final RunningPlatform platform = RunningPlatform.get();
  private final long firstSensor = EnrolledBridge.newSensor();

  @Test
  void readings_whenTheDatabaseIsAway_thenNoneIsLostAndTheRestCatchesUp() throws Exception {
    Instant begin = Instant.ofEpochMilli(System.currentTimeMillis());
    List<EnrolledBridge> bridges = EnrolledBridge.row(platform, 1, BRIDGES);
    try (BridgeProgram fleet = new BridgeProgram(platform, command(bridges))) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> FleetLine.all(fleet.lines()).stream().filter(this::isWhole).count() > BEFORE);
      int killed = FleetLine.all(fleet.lines()).size();
      long logged = platform.logged();
      long heap = heapAfterOutage();
      logged = platform.logged() - logged;
      int back = FleetLine.all(fleet.lines()).size();
      int exit = fleet.awaitEnd(OUTAGE + AFTER + 120L);

      long acknowledged = FleetLine.total(fleet.lines());
      long stored = stored(begin);
      print(FleetLine.all(fleet.lines()), killed, back);
      Figures.print(
          "database away: acknowledged %d, stored %d; heap in use at its end %d KiB; log %d KiB"
              .formatted(acknowledged, stored, heap, logged / 1024));
      assertEquals(0, exit, "not everything was acknowledged: " + fleet.lines());
      assertEquals(acknowledged, stored);
      assertTrue(heap < HEAP, heap + " KiB");
      assertTrue(logged < LOG * (OUTAGE + AFTER), logged + " bytes in the log");
    }
  }

  private boolean isWhole(FleetLine second) {
    return second.sessions() == BRIDGES && second.acknowledged() > 0;
  }

  private long heapAfterOutage() throws Exception {
    platform.appliance().kill(Part.MARIADB);
    try {
      TimeUnit.SECONDS.sleep(OUTAGE);
      return ServerHeap.used(platform);
    } finally {
      platform.appliance().start(Part.MARIADB);
    }
  }

  private List<String> command(List<EnrolledBridge> bridges) throws Exception {
    return List.of(
        "fleet",
        "--cloud",
        "tls://localhost:" + platform.endpoint("bridge.tls.port"),
        "--ca",
        platform.ca().toString(),
        "--secrets",
        BridgeProgram.secrets(platform, bridges).toString(),
        "--serial-base",
        "" + bridges.get(0).serial(),
        "--bridges",
        "" + BRIDGES,
        "--sensors",
        "" + SENSORS,
        "--sensor-base",
        "" + firstSensor,
        "--rate",
        "" + RATE,
        "--seconds",
        "" + (BEFORE + OUTAGE + AFTER),
        "--reconnect-max",
        "2");
  }

  private long stored(Instant begin) throws Exception {
    PortalApi api = platform.api();
    Instant end = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(60);
    long readings = 0;
    for (long sensor = firstSensor; sensor < firstSensor + BRIDGES * SENSORS; sensor++) {
      readings += api.readings(sensor, begin.minusSeconds(60), end).size();
    }
    return readings;
  }

  /** How fast the rest went, beside life. */
  private static void print(List<FleetLine> seconds, int killed, int back) {
    double live =
        seconds.subList(killed - BEFORE, killed).stream()
            .mapToLong(FleetLine::acknowledged)
            .average()
            .orElse(0);
    long waiting = seconds.get(back - 1).underWay();
    int caughtUp = back;
    while (caughtUp < seconds.size() - 1 && seconds.get(caughtUp).underWay() > 3 * live) {
      caughtUp++;
    }
    long fastest =
        seconds.subList(back, seconds.size()).stream()
            .mapToLong(FleetLine::acknowledged)
            .max()
            .orElse(0);
    int least = seconds.stream().skip(killed).mapToInt(FleetLine::sessions).min().orElse(0);
    Figures.print(
        ("database away for %d s: %d bridges, %.0f readings/s before, %d waiting when it was back,"
                + " caught up %d s later, at most %d/s; fewest sessions meanwhile %d")
            .formatted(OUTAGE, BRIDGES, live, waiting, caughtUp - back, fastest, least));
  }
}
