package org.openpowerradar.energy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.SpansBuilder;

class CounterProofTest {
  private static final long HOUR = 450_000;
  private static final long START = HOUR * Grid.HOUR;
  private static final Spans ALWAYS =
      new SpansBuilder().add(START - Grid.HOUR, START + 30 * Grid.HOUR).build();

  private final ReadingsBuilder readings = new ReadingsBuilder();
  private final ReadingsBuilder counter = new ReadingsBuilder();

  @Test
  void sum_whenPacketsAreLost_thenTheCounterSaysWhatTheyHeld() {
    every10Seconds(0, 300, 570);
    every10Seconds(600, 900, 570);
    count(0, 1_000);
    // 570 for 600 s and 1140, unheard, for 300 s
    count(900, 1_000 + (570 * 600 + 1_140 * 300) * 1_000L / CounterProof.TICK);

    Bucket quarter = sum(ALWAYS).get(0);

    assertEquals(new Coverage(600, 300, 0, 0), quarter.coverage());
    assertEquals((570 * 600 + 1_140 * 300) * 1_000.0, quarter.rawMillis(), 1_000);
  }

  @Test
  void sum_whenTheCounterWrapsInTheGap_thenTheDifferenceCounts() {
    long before = (1L << 32) - 50_000;
    every10Seconds(0, 300, 570);
    every10Seconds(600, 900, 570);
    count(0, before);
    count(900, before + 570 * 900_000L / CounterProof.TICK - (1L << 32));

    Bucket quarter = sum(ALWAYS).get(0);

    assertEquals(570 * 900_000.0, quarter.rawMillis(), CounterProof.TICK);
    assertEquals(300, quarter.coverage().repairedSeconds());
  }

  @Test
  void sum_whenTheCounterWasReset_thenTheStraightLine() {
    every10Seconds(0, 300, 500);
    every10Seconds(600, 900, 500);
    count(0, 252_024_937);
    count(900, 17);

    Bucket quarter = sum(ALWAYS).get(0);

    assertEquals(new Coverage(600, 300, 0, 0), quarter.coverage());
    assertEquals(500 * 900_000L, quarter.rawMillis());
  }

  @Test
  void sum_whenTheCounterIsFarBelowWhatWasMeasured_thenTheStraightLine() {
    every10Seconds(0, 300, 500);
    every10Seconds(600, 900, 500);
    count(0, 0);
    count(900, 500 * 500_000L / CounterProof.TICK);

    assertEquals(500 * 900_000L, sum(ALWAYS).get(0).rawMillis());
  }

  @Test
  void sum_whenTheCounterWentBackAndAsksForMoreThanTenTimesTheHighest_thenTheStraightLine() {
    every10Seconds(0, 600, 500);
    every10Seconds(630, 900, 500);
    count(0, (1L << 32) - 1_000);
    count(900, 500 * 2 * 900_000L / CounterProof.TICK);

    assertEquals(500 * 900_000L, sum(ALWAYS).get(0).rawMillis());
  }

  @Test
  void sum_whenTheOnlyPacketOfAShortLoadIsLost_thenTheCounterStillKnowsIt() {
    every10Seconds(0, 600, 0);
    every10Seconds(610, 900, 0);
    count(0, 0);
    count(890, 12_000 * 10_000L / CounterProof.TICK);

    assertEquals(12_000 * 10_000.0, sum(ALWAYS).get(0).rawMillis(), CounterProof.TICK);
  }

  @Test
  void sum_whenTheBridgeWasAwayForHours_thenTheCounterFillsWhatIsMissing() {
    every10Seconds(0, 600, 500);
    every10Seconds(5 * 3_600, 5 * 3_600 + 600, 500);
    count(300, 7_000);
    count(5 * 3_600 + 300, 7_000 + (500 * 600 + 100 * (5 * 3_600 - 600)) * 1_000L / 2_850);
    Spans away =
        new SpansBuilder()
            .add(START, START + 600_000)
            .add(START + 5 * Grid.HOUR, START + 6 * Grid.HOUR)
            .build();

    List<Bucket> quarters = sum(away, 5);

    assertEquals(new Coverage(0, 900, 0, 0), quarters.get(10).coverage());
    assertEquals(100 * 900_000.0, quarters.get(10).rawMillis(), 3_000_000);
    assertEquals(
        500 * 600_000.0 + 100 * (5 * 3_600 - 600) * 1_000.0,
        quarters.stream().mapToLong(Bucket::rawMillis).sum(),
        600 * 500 * 1_000 / 100.0 + 500 * 300_000.0);
  }

  @Test
  void sum_whenTheBridgeWasAwayAndTheCounterStoodStill_thenKnownToBeNothing() {
    every10Seconds(0, 300, 500);
    every10Seconds(3 * 3_600, 3 * 3_600 + 300, 500);
    count(295, 7_000);
    count(3 * 3_600 + 1, 7_000 + 3_000_000 / CounterProof.TICK);
    Spans away = new SpansBuilder().add(START, START + 300_000).build();

    Bucket quarter = sum(away, 3).get(5);

    assertEquals(new Coverage(0, 900, 0, 0), quarter.coverage());
    assertEquals(0, quarter.rawMillis(), 20_000);
  }

  @Test
  void sum_whenTheSensorWasSilentAndABridgeListened_thenStillOff() {
    every10Seconds(0, 300, 500);
    every10Seconds(3 * 3_600, 3 * 3_600 + 300, 500);
    count(295, 7_000);
    count(3 * 3_600 + 1, 7_005);

    assertEquals(new Coverage(0, 0, 900, 0), sum(ALWAYS, 3).get(5).coverage());
  }

  @Test
  void sum_whenCountersAreMoreThanADayApart_thenMissing() {
    every10Seconds(0, 300, 500);
    every10Seconds(25 * 3_600, 25 * 3_600 + 300, 500);
    count(100, 7_000);
    count(25 * 3_600 + 101, 9_000_000);

    assertEquals(900, sum(Spans.NONE, 25).get(40).coverage().missingSeconds());
  }

  @Test
  void sum_whenThereIsNoGap_thenTheCounterChangesNothing() {
    every10Seconds(0, 900, 500);
    count(0, 7_000);
    count(850, 7_000_000);

    assertEquals(500 * 900_000L, sum(ALWAYS).get(0).rawMillis());
  }

  private List<Bucket> sum(Spans listening) {
    return sum(listening, 1);
  }

  private List<Bucket> sum(Spans listening, int hours) {
    TreeMap<Long, Long> declared = new TreeMap<>();
    declared.put(0L, 10_000L);
    Readings all = readings.build();
    Periods periods = new Periods(all, declared);
    return new Rollup(all, periods, listening, counter.build())
        .sum(Grid.quarters(HOUR, HOUR + hours));
  }

  /** Readings of {@code raw}, numbered by their time. */
  private void every10Seconds(int from, int to, long raw) {
    for (int second = from; second < to; second += 10) {
      readings.add(START + second * 1_000L, raw, second / 10 & 0xff);
    }
  }

  private void count(int second, long value) {
    counter.add(START + second * 1_000L, value, 0);
  }
}
