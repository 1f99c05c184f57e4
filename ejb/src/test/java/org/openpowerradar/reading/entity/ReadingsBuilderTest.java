package org.openpowerradar.reading.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReadingsBuilderTest {
  private final ReadingsBuilder builder = new ReadingsBuilder();

  @Test
  void build_whenAddedInAnyOrder_thenInOrderOfTime() {
    Readings readings = builder.add(20_000, 2, 2).add(10_000, 1, 1).build();

    assertEquals(1, readings.raw(0));
    assertEquals(2, readings.raw(1));
  }

  @Test
  void build_whenTwoBridgesHearOnePacket_thenTheEarliestCounts() {
    Readings readings = builder.add(10_400, 7, 200).add(10_000, 7, 200).build();

    assertEquals(1, readings.size());
    assertEquals(10_000, readings.millis(0));
  }

  @Test
  void build_whenSequenceComesBackLater_thenBothCount() {
    Readings readings = builder.add(10_000, 7, 200).add(15_001, 7, 200).build();

    assertEquals(2, readings.size());
  }

  @Test
  void build_whenTwoPacketsShareAnInstant_thenBothCount() {
    assertEquals(2, builder.add(10_000, 7, 1).add(10_000, 7, 2).build().size());
  }

  @RepeatedTest(20)
  void build_whenShuffledAndRepeated_thenTheSame(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<long[]> packets = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      long at = i * 10_000L + random.nextInt(2_000);
      packets.add(new long[] {at, i, i & 0xff});
      packets.add(new long[] {at + random.nextInt(1_000), i, i & 0xff});
    }
    Readings inOrder = built(packets);

    packets.addAll(packets.subList(0, 100));
    Collections.shuffle(packets, random);

    assertEquals(300, inOrder.size());
    assertEquals(inOrder, built(packets));
  }

  @Test
  void between_whenCut_thenFromIsWithinAndToIsNot() {
    Readings readings = builder.add(1, 1, 1).add(2, 2, 2).add(3, 3, 3).build();

    assertEquals(2, readings.between(2, 3).raw(0));
    assertEquals(1, readings.between(2, 3).size());
    assertEquals(Readings.NONE, readings.between(4, 9));
    assertEquals(Readings.NONE, readings.between(3, 1));
  }

  private static Readings built(List<long[]> packets) {
    ReadingsBuilder readings = new ReadingsBuilder();
    packets.forEach(packet -> readings.add(packet[0], packet[1], (int) packet[2]));
    return readings.build();
  }
}
