package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * Days on which clocks change have 23 or 25 hours, and every quarter hour of them counts once: in
 * Berlin, New York and Sydney, by the portal's interface, from the journal and from buckets.
 */
class ClockChangeIT {
  private static final long SENSOR = 6_000_001;
  private static final String DEVICE = "Load";
  private static final double WATT_HOURS = 0.00001 * 230 / 60; // of one raw unit in a minute
  private static final Duration MARGIN = Duration.ofHours(26); // more than the day before

  /** A local day, when it begins and ends. */
  private record Change(String zone, Instant from, Instant to) {
    static Change of(String zone, String from, String to) {
      return new Change(zone, Instant.parse(from), Instant.parse(to));
    }

    Duration length() {
      return Duration.between(from, to);
    }
  }

  private static final List<Change> CHANGES =
      List.of(
          Change.of("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
          Change.of("Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"),
          Change.of("America/New_York", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"),
          Change.of("America/New_York", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"),
          Change.of("Australia/Sydney", "2026-04-04T13:00:00Z", "2026-04-05T14:00:00Z"),
          Change.of("Australia/Sydney", "2026-10-03T14:00:00Z", "2026-10-04T13:00:00Z"));

  private final Map<Change, MeteredSite> sites = new LinkedHashMap<>();
  private final RunningPlatform platform = RunningPlatform.get();

  @AfterEach
  void close() throws Exception {
    for (MeteredSite site : sites.values()) {
      site.close();
    }
  }

  @Test
  void days_whenClocksChange_thenNoHourIsLostOrDoubled() throws Exception {
    List<EnrolledBridge> bridges = new ArrayList<>();
    for (Change change : CHANGES) {
      MeteredSite site = MeteredSite.in(platform, ZoneId.of(change.zone()));
      sites.put(change, site.devices(SENSOR, List.of(DEVICE)));
      bridges.add(site.bridge());
      send(bridges.get(bridges.size() - 1), change);
      assertDays(change);
    }
    for (EnrolledBridge bridge : bridges) {
      await().atMost(Duration.ofMinutes(5)).until(() -> bridge.journalRows(platform) == 0);
    }
    for (Change change : CHANGES) {
      assertDays(change);
      Figures.print(
          "clock change: %s, day from %s of %d h equals its hours and quarter hours"
              .formatted(change.zone(), change.from(), change.length().toHours()));
    }
  }

  private void send(EnrolledBridge enrolled, Change change) throws Exception {
    long queue = EnrolledBridge.newQueue();
    List<SensorRecord> records = new ArrayList<>();
    long number = 0;
    try (TestBridge bridge = enrolled.overTls(platform)) {
      Instant end = change.to().plus(MARGIN);
      for (Instant at = change.from().minus(MARGIN); at.isBefore(end); at = at.plusSeconds(60)) {
        records.add(
            new SensorRecord.Current(
                at.toEpochMilli(),
                new SensorSerial(SENSOR),
                (int) (number++ & 0xFF),
                -50,
                raw(at)));
        if (records.size() == 1000 || !at.plusSeconds(60).isBefore(end)) {
          bridge.deliver(TestBridge.data(queue, number - records.size() + 1, records));
          records.clear();
        }
      }
    }
  }

  /** A load that is another one in each minute of three days. */
  private static long raw(Instant at) {
    long minute = at.getEpochSecond() / 60;
    return 10_000 + minute % 4_320 * 37;
  }

  private void assertDays(Change change) throws Exception {
    MeteredSite site = sites.get(change);
    Instant before = change.from().minus(Duration.ofHours(1));
    Instant after = change.to().plus(Duration.ofHours(1));
    JsonArray intervals = site.energy(before, after, "1d").getJsonArray("intervals");
    assertEquals(3, intervals.size(), change + " and the days beside it");
    Instant from = start(intervals, 0);
    Instant to = Instant.parse(intervals.getJsonObject(2).getString("end"));
    assertEquals(List.of(from, change.from(), change.to()), starts(intervals));
    assertEquals(Duration.ofHours(24), Duration.between(from, change.from()));
    assertEquals(Duration.ofHours(24), Duration.between(change.to(), to));
    assertEnergy(change, site.series(before, after, "1d").get(DEVICE).get(1));
    long hours = change.length().toHours();
    assertParts(change, hours, site.series(change.from(), change.to(), "1h").get(DEVICE));
    assertParts(change, hours * 4, site.series(change.from(), change.to(), "15m").get(DEVICE));
  }

  private static void assertParts(Change change, long count, List<MeteredEnergy> parts) {
    assertEquals(count, parts.size(), "parts of " + change);
    assertEnergy(change, MeteredEnergy.sum(parts));
  }

  private static void assertEnergy(Change change, MeteredEnergy energy) {
    double expected = expected(change.from(), change.to());
    assertEquals(expected, energy.wattHours(), 1e-6, () -> "energy of " + change);
    long seconds = change.length().toSeconds();
    assertEquals(new MeteredEnergy(energy.wattHours(), seconds, 0, 0, 0), energy);
  }

  private static double expected(Instant from, Instant to) {
    double wattHours = 0;
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      wattHours += raw(at) * WATT_HOURS;
    }
    return wattHours;
  }

  private static Instant start(JsonArray intervals, int index) {
    return Instant.parse(intervals.getJsonObject(index).getString("start"));
  }

  private static List<Instant> starts(JsonArray intervals) {
    List<Instant> starts = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      starts.add(start(intervals, i));
    }
    return starts;
  }
}
