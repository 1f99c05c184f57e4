package org.openpowerradar.softwarebridge.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Ending LOST = Ending.because("lost");
  private static final Ending REFUSED = new Ending("refused", true, Duration.ZERO);

  @Test
  void next_whenChanceIsHighest_thenTheRangeDoublesUpToFiveMinutes() {
    Backoff backoff = new Backoff(Backoff.Limits.STANDARD, () -> 1);

    List<Long> waits = Stream.generate(() -> backoff.next(LOST).toSeconds()).limit(10).toList();

    assertEquals(List.of(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L), waits);
  }

  @Test
  void next_whenChanceIsLowest_thenOneSecond() {
    Backoff backoff = new Backoff(Backoff.Limits.STANDARD, () -> 0);

    IntStream.range(0, 10)
        .forEach(attempt -> assertEquals(Duration.ofSeconds(1), backoff.next(LOST)));
  }

  @Test
  void next_whenManyBridgesLoseTheCloudAtOnce_thenTheyComeBackSpread() {
    SplittableRandom chance = new SplittableRandom(1);
    long[] bySecond = new long[301];
    for (int bridge = 0; bridge < 10_000; bridge++) {
      Backoff backoff = new Backoff(Backoff.Limits.STANDARD, chance::nextDouble);
      for (int attempt = 0; attempt < 9; attempt++) {
        backoff.next(LOST);
      }
      bySecond[(int) backoff.next(LOST).toSeconds()]++;
    }

    assertTrue(IntStream.rangeClosed(1, 299).allMatch(second -> bySecond[second] < 80));
  }

  @Test
  void next_whenRefused_thenAtLeastAMinute() {
    Backoff backoff = new Backoff(Backoff.Limits.STANDARD, () -> 0);

    assertEquals(Duration.ofSeconds(60), backoff.next(REFUSED));
  }

  @Test
  void next_whenTheCloudSaysWhen_thenNotBefore() {
    Backoff backoff = new Backoff(Backoff.Limits.STANDARD, () -> 0);

    Duration wait = backoff.next(new Ending("busy", false, Duration.ofSeconds(900)));

    assertEquals(Duration.ofSeconds(900), wait);
  }

  @Test
  void next_whenASessionWasOpenMeanwhile_thenBeginsAnew() {
    Backoff backoff = new Backoff(Backoff.Limits.STANDARD, () -> 1);
    IntStream.range(0, 8).forEach(attempt -> backoff.next(LOST));

    backoff.succeeded();

    assertEquals(Duration.ofSeconds(2), backoff.next(LOST));
  }
}
