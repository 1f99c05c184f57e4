package org.openpowerradar.energy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpowerradar.reading.entity.ReadingsBuilder;

class PeriodsTest {
  private static final long START = 450_000 * Grid.HOUR;
  private final ReadingsBuilder readings = new ReadingsBuilder();
  private final TreeMap<Long, Long> learned = new TreeMap<>();

  @Test
  void at_whenPacketsFollowEachOther_thenTheirUsualSpacing() {
    every(60_000, 10, 1);

    assertEquals(60_000, at(START + 1));
  }

  @Test
  void at_whenPacketsAreLost_thenOnlyThoseThatFollowEachOtherTeach() {
    every(10_000, 5, 1);
    every(30_000, 100, 3);

    assertEquals(10_000, at(START));
  }

  @Test
  void at_whenMostPacketsComeAfterSilence_thenTheSpacingOfTheOthers() {
    every(10_000, 56, 1);
    every(20_000, 140, 1);

    assertEquals(10_000, at(START));
  }

  @Test
  void at_whenTooFewPackets_thenTheDefault() {
    every(60_000, 2, 1);

    assertEquals(11_600, at(START));
  }

  @Test
  void at_whenAnotherHour_thenItsOwn() {
    every(60_000, 50, 1);

    assertEquals(11_600, at(START + Grid.HOUR));
  }

  @Test
  void at_whenTooFewPacketsBeforeTheFirstLearned_thenThat() {
    every(60_000, 2, 1);
    learned.put(START + Grid.HOUR, 60_000L);

    assertEquals(60_000, at(START));
  }

  @Test
  void at_whenLearned_thenFromThatInstantOn() {
    every(60_000, 50, 1);
    learned.put(START + 900_000, 10_000L);

    assertEquals(60_000, at(START));
    assertEquals(10_000, at(START + 900_000));
  }

  private long at(long instant) {
    return new Periods(readings.build(), learned).at(instant);
  }

  private long next = START;
  private int sequence;

  private void every(long spacing, int count, int step) {
    for (int i = 0; i < count; i++) {
      readings.add(next, 1, sequence & 0xff);
      next += spacing;
      sequence += step;
    }
  }
}
