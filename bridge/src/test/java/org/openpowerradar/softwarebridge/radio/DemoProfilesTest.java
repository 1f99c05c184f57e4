package org.openpowerradar.softwarebridge.radio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoProfilesTest {
  private static final Path DEMO =
      Path.of(System.getProperty("powerradar.root"), "appliance/src/main/resources/demo");
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z"); // a Wednesday

  @ParameterizedTest
  @CsvSource({"office,21", "shop,12", "workshop,21", "bakery,5"})
  void profile_whenRead_thenHasItsSensors(String name, int sensors) throws IOException {
    assertEquals(sensors, ProfileFile.read(DEMO.resolve(name + ".properties")).sensors());
  }

  @ParameterizedTest
  @CsvSource({"office,5210101", "shop,5220101", "workshop,5230101"})
  void mains_whenAWeekPasses_thenAreHeardByNightAndAreHigherByDay(String name, long main)
      throws IOException {
    Profile profile = ProfileFile.read(DEMO.resolve(name + ".properties"));
    Map<Integer, Double> hourly = new HashMap<>();
    Instant from = NOON.minus(Duration.ofDays(1));
    new Radio(profile, NOON, from.toEpochMilli())
        .until(
            NOON.toEpochMilli(),
            packet -> {
              if (packet.sensor() == main && packet.kind() == Packet.Kind.CURRENT) {
                int hour = (int) (packet.timeMillis() / 3_600_000 % 24);
                hourly.merge(hour, packet.value() / 310.0, Double::sum);
              }
            });

    assertEquals(24, hourly.size());
    assertTrue(hourly.get(9) > 1.5 * hourly.get(2), hourly.toString());
    double limit = main == 5220101 ? 63 / 0.0005 : 5 / 0.000_01;
    assertTrue(hourly.values().stream().allMatch(mean -> mean < limit), hourly.toString());
  }
}
