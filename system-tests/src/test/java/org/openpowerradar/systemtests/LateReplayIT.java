package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.systemtests.GoldenSeries.Measurements;

/**
 * One packet in ten comes two hours late and one in a hundred twice: every quarter hour is what it
 * is when all comes in time. Two hours are 16 s here, so that some of the late ones come after
 * their hour was compacted.
 */
class LateReplayIT {
  private static final String FILE = "tracebase_10s/tracebase_darmstadt_2012-01-15_22_10s.csv.gz";
  private static final Instant FROM = Instant.parse("2012-01-16T06:00:00Z");
  private static final Instant TO = Instant.parse("2012-01-16T13:00:00Z");
  private static final String SPEED = "450";

  private ReplayedInstallation punctual;
  private ReplayedInstallation late;

  @AfterEach
  void close() throws Exception {
    for (ReplayedInstallation each : List.of(punctual, late)) {
      each.close();
    }
  }

  @Test
  void quarterHours_whenPacketsAreLateAndDoubled_thenTheSameAsInTime() throws Exception {
    RunningPlatform platform = RunningPlatform.get();
    List<Measurements> files = List.of(Measurements.of(FILE));
    List<String> span = List.of("--from", FROM.toString(), "--to", TO.toString());
    List<String> disturbed = new ArrayList<>(span);
    disturbed.addAll(List.of("--late", "10", "--late-by", "7200", "--doubled", "1"));
    disturbed.addAll(List.of("--seed", "20120116", "--speed", SPEED));

    punctual = new ReplayedInstallation(platform, files, span);
    late = new ReplayedInstallation(platform, files, disturbed);
    punctual.awaitSummed();
    late.awaitSummed();

    Map<String, List<MeteredEnergy>> expected = punctual.site().series(FROM, TO, "15m");
    Map<String, List<MeteredEnergy>> actual = late.site().series(FROM, TO, "15m");
    assertEquals(expected, actual);
    double wattHours =
        expected.values().stream()
            .flatMap(List::stream)
            .mapToDouble(MeteredEnergy::wattHours)
            .sum();
    assertTrue(wattHours > 1_000, "only " + wattHours + " Wh");
    Figures.print(
        "late replay: %d of %d devices and %.3f kWh in quarter hours equal, 10 %% late, 1 %% twice"
            .formatted(actual.size(), expected.size(), wattHours / 1000));
  }
}
