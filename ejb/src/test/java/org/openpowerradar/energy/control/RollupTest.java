package org.openpowerradar.energy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.SpansBuilder;

class RollupTest {
  private static final long HOUR = 450_000;
  private static final long START = HOUR * Grid.HOUR;
  private static final Spans ALWAYS = listening(-3_600, 7_200);

  @Test
  void sum_whenConstant_thenRawTimesTime() {
    Bucket quarter = sum(every10Seconds(361, 500), ALWAYS).get(1);

    assertEquals(new Coverage(900, 0, 0, 0), quarter.coverage());
    assertEquals(500 * 900_000L, quarter.rawMillis());
    assertEquals(500, quarter.rawMin());
    assertEquals(500, quarter.rawMax());
  }

  @Test
  void sum_whenSensorFallsSilentWhileBridgeListens_thenOffAfterOneInterval() {
    Bucket quarter = sum(every10Seconds(60, 500), ALWAYS).get(0);

    assertEquals(new Coverage(600, 0, 300, 0), quarter.coverage());
    assertEquals(500 * 600_000L, quarter.rawMillis());
  }

  @Test
  void sum_whenBridgeIsAway_thenMissingAfterOneInterval() {
    Bucket quarter = sum(every10Seconds(60, 500), listening(0, 600)).get(0);

    assertEquals(new Coverage(600, 0, 0, 300), quarter.coverage());
    assertEquals(500 * 600_000L, quarter.rawMillis());
  }

  @Test
  void sum_whenNothingWasHeard_thenOffWhereListenedAndMissingElsewhere() {
    Bucket quarter = sum(Readings.NONE, listening(0, 300)).get(0);

    assertEquals(new Coverage(0, 0, 300, 600), quarter.coverage());
    assertFalse(quarter.isKnown());
  }

  @Test
  void sum_whenTwoPacketsAreLost_thenRepairedByTheStraightLine() {
    Readings readings = readings(0, 100, 0, 30, 400, 3);

    Bucket quarter = sum(readings, Spans.NONE).get(0);

    // 10 s of 100, then the line from 200 to 400 over 20 s, then 10 s of 400
    assertEquals(new Coverage(20, 20, 0, 860), quarter.coverage());
    assertEquals((10 * 100 + 20 * 300 + 10 * 400) * 1_000L, quarter.rawMillis());
    assertEquals(400, quarter.rawMax());
  }

  @Test
  void sum_whenPacketNumberIsTwoAside_thenStillRepaired() {
    Bucket quarter = sum(readings(0, 100, 0, 100, 100, 8), ALWAYS).get(0);

    assertEquals(90, quarter.coverage().repairedSeconds());
  }

  @Test
  void sum_whenPacketNumberDoesNotFitTheTime_thenOffAndNothingInvented() {
    Bucket quarter = sum(readings(0, 100, 0, 600, 100, 6), ALWAYS).get(0);

    assertEquals(new Coverage(20, 0, 880, 0), quarter.coverage());
    assertEquals(100 * 20_000L, quarter.rawMillis());
  }

  @Test
  void sum_whenNextPacketByNumberIsLate_thenOffInBetween() {
    Bucket quarter = sum(readings(0, 100, 0, 25, 100, 1), ALWAYS).get(0);

    assertEquals(new Coverage(20, 0, 880, 0), quarter.coverage());
  }

  @Test
  void sum_whenNextPacketByNumberJitters_thenTheReadingStands() {
    Bucket quarter = sum(readings(0, 100, 0, 12, 100, 1), ALWAYS).get(0);

    assertEquals(new Coverage(22, 0, 878, 0), quarter.coverage());
  }

  @Test
  void sum_whenSequenceWraps_thenLossIsStillSeen() {
    Bucket quarter = sum(readings(0, 100, 250, 100, 100, 4), ALWAYS).get(0);

    assertEquals(90, quarter.coverage().repairedSeconds());
  }

  @Test
  void sum_whenGapIsLongerThanAnHour_thenTheNumberProvesNothing() {
    Readings readings = readings(0, 100, 0, 3_601, 100, 360 % 256);

    Bucket last = sum(readings, ALWAYS).get(3);

    assertEquals(new Coverage(0, 0, 900, 0), last.coverage());
  }

  @Test
  void sum_whenReadingStandsOverTheBorder_thenSplitThere() {
    List<Bucket> quarters = sum(readings(896, 100, 0, 906, 300, 1), ALWAYS);

    assertEquals(new Coverage(4, 0, 896, 0), quarters.get(0).coverage());
    assertEquals(100 * 4_000L, quarters.get(0).rawMillis());
    assertEquals(new Coverage(16, 0, 884, 0), quarters.get(1).coverage());
    assertEquals(100 * 6_000L + 300 * 10_000L, quarters.get(1).rawMillis());
    assertEquals(100, quarters.get(1).rawMin());
  }

  @Test
  void sum_whenRepairCrossesTheBorder_thenTheLineIsSplitThere() {
    List<Bucket> quarters = sum(readings(880, 0, 0, 920, 400, 4), ALWAYS);

    // the line runs from 100 at 890 s over 200 at 900 s to 400 at 920 s
    assertEquals(10 * 150_000L, quarters.get(0).rawMillis());
    assertEquals(20 * 300_000L + 10 * 400_000L, quarters.get(1).rawMillis());
    assertEquals(10, quarters.get(0).coverage().repairedSeconds());
    assertEquals(20, quarters.get(1).coverage().repairedSeconds());
  }

  @Test
  void sum_whenReadingBeforeTheGridStandsIntoIt_thenItCounts() {
    Bucket quarter = sum(readings(-4, 100, 0, 6, 200, 1), ALWAYS).get(0);

    assertEquals(new Coverage(16, 0, 884, 0), quarter.coverage());
    assertEquals(100 * 6_000L + 200 * 10_000L, quarter.rawMillis());
  }

  @Test
  void sum_whenPowerIsFedBack_thenNegative() {
    Bucket quarter = sum(every10Seconds(361, -500), ALWAYS).get(0);

    assertEquals(-500 * 900_000L, quarter.rawMillis());
    assertEquals(-500, quarter.rawMin());
  }

  @Test
  void sum_whenGridEndsNow_thenTheFutureIsNotCounted() {
    Grid untilNow = new Grid(START, START + 1_000_000, Grid.QUARTER);

    List<Bucket> quarters = sum(every10Seconds(50, 500), ALWAYS, untilNow);

    assertEquals(2, quarters.size());
    assertEquals(100, quarters.get(1).coverage().totalSeconds());
  }

  @RepeatedTest(100)
  void sum_whenAnythingHappens_thenSecondsAddUpAndEnergyIsBounded(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    ReadingsBuilder readings = new ReadingsBuilder();
    SpansBuilder spans = new SpansBuilder();
    long at = START - 3_600_000;
    for (int sequence = random.nextInt(256); at < START + 7_200_000; ) {
      int lost = random.nextInt(10) == 0 ? random.nextInt(300) : 0;
      at += (lost + 1) * 10_000L + random.nextInt(2_000);
      sequence += random.nextInt(20) == 0 ? random.nextInt(256) : lost + 1;
      readings.add(at, random.nextInt(1_000), sequence & 0xff);
      spans.add(at, at + random.nextInt(100_000));
    }

    for (Bucket quarter : sum(readings.build(), spans.build())) {
      Coverage coverage = quarter.coverage();
      assertEquals(900, coverage.totalSeconds());
      long known = coverage.measuredSeconds() + coverage.repairedSeconds() + 1;
      assertTrue(quarter.rawMillis() <= quarter.rawMax() * known * 1_000);
      assertTrue(quarter.rawMillis() >= quarter.rawMin() * (known - 2) * 1_000);
    }
  }

  @RepeatedTest(20)
  void sum_whenCutIntoHours_thenTheSameAsInOnePiece(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    ReadingsBuilder builder = new ReadingsBuilder();
    int sequence = 0;
    for (long at = START; at < START + 5 * Grid.HOUR; sequence++) {
      at += 8_000 + random.nextInt(5_000);
      if (random.nextInt(50) < 45 && (at / 1_200_000) % 4 != 0) {
        builder.add(at, random.nextInt(1_000), sequence & 0xff);
      }
    }
    Readings readings = builder.build();
    List<Bucket> whole = sum(readings, ALWAYS, Grid.quarters(HOUR, HOUR + 5));

    for (int hour = 0; hour < 5; hour++) {
      long from = START + hour * Grid.HOUR;
      Readings near = readings.between(from - Grid.HOUR, from + 2 * Grid.HOUR);
      Grid grid = Grid.quarters(HOUR + hour, HOUR + hour + 1);
      assertEquals(whole.subList(hour * 4, hour * 4 + 4), sum(near, ALWAYS, grid));
    }
  }

  private static List<Bucket> sum(Readings readings, Spans listening) {
    return sum(readings, listening, Grid.quarters(HOUR, HOUR + 1));
  }

  private static List<Bucket> sum(Readings readings, Spans listening, Grid grid) {
    TreeMap<Long, Long> declared = new TreeMap<>();
    declared.put(0L, 10_000L);
    return new Rollup(readings, new Periods(readings, declared), listening).sum(grid);
  }

  /** Two packets: second of the hour, raw value, sequence; and once more. */
  private static Readings readings(int... pairs) {
    return new ReadingsBuilder()
        .add(START + pairs[0] * 1_000L, pairs[1], pairs[2])
        .add(START + pairs[3] * 1_000L, pairs[4], pairs[5])
        .build();
  }

  private static Readings every10Seconds(int count, long raw) {
    ReadingsBuilder readings = new ReadingsBuilder();
    for (int i = 0; i < count; i++) {
      readings.add(START + i * 10_000L, raw, i & 0xff);
    }
    return readings.build();
  }

  private static Spans listening(long from, long to) {
    return new SpansBuilder().add(START + from * 1_000, START + to * 1_000).build();
  }
}
