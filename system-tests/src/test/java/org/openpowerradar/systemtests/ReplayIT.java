package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A day of real measurements through a real bridge: what the API returns is what was sent. */
class ReplayIT {
  private static final Instant FROM = Instant.parse("2012-01-16T00:00:00Z");
  private static final Instant TO = Instant.parse("2012-01-17T00:00:00Z");

  @Test
  void day_whenReplayed_thenTheApiReturnsExactlyWhatWasSent() throws Exception {
    Path trace = MeasuredData.file("tracebase_10s/tracebase_darmstadt_2012-01-15_22_10s.csv.gz");
    RunningPlatform platform = RunningPlatform.get();
    EnrolledBridge enrolled = EnrolledBridge.at(platform, 1);
    long base = EnrolledBridge.newSensor();
    List<String> replay =
        List.of(
            "--csv", trace.toString(),
            "--from", FROM.toString(),
            "--to", TO.toString(),
            "--sensor-base", Long.toString(base));

    try (ReplayingBridge bridge = new ReplayingBridge(platform, enrolled, replay)) {
      bridge.start();
      bridge.awaitSuccess(300);
      Map<Long, SortedMap<Instant, Long>> sent = bridge.acknowledged();

      long readings = 0;
      for (Map.Entry<Long, SortedMap<Instant, Long>> sensor : sent.entrySet()) {
        assertEquals(sensor.getValue(), stored(platform.api(), sensor.getKey(), FROM, TO));
        readings += sensor.getValue().size();
      }
      assertTrue(readings > 200_000, "only " + readings + " readings");
      Figures.print("replay: " + readings + " readings sent, acknowledged and returned by the API");
    }
  }

  /** What the API returns of a sensor; a reading returned twice is a failure. */
  static SortedMap<Instant, Long> stored(PortalApi api, long sensor, Instant from, Instant to)
      throws Exception {
    SortedMap<Instant, Long> stored = new TreeMap<>();
    for (JsonObject reading : api.readings(sensor, from, to).getValuesAs(JsonObject.class)) {
      Long before =
          stored.put(
              Instant.parse(reading.getString("instant")),
              reading.getJsonNumber("raw").longValue());
      assertEquals(null, before, "sensor " + sensor + " has a reading twice");
    }
    return stored;
  }
}
