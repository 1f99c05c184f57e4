package org.openpowerradar.reading.control.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;

class ChunkCodecTest {
  private static final long HOUR = 450_000L * 3_600_000;

  @Test
  void decode_whenOneReading_thenTheSame() {
    assertSame(new ReadingsBuilder().add(HOUR + 3_599_999, 4_294_967_295L, 255).build());
  }

  @Test
  void decode_whenPowerIsNegative_thenTheSame() {
    assertSame(new ReadingsBuilder().add(HOUR, -5, 0).add(HOUR + 1, 2_147_483_647, 1).build());
  }

  @Test
  void decode_whenValuesJumpOverAllBits_thenTheSame() {
    long[] extremes = {0, Long.MAX_VALUE, Long.MIN_VALUE, -1, 1L << 62, Long.MIN_VALUE + 1, 3};
    ReadingsBuilder builder = new ReadingsBuilder();
    for (int i = 0; i < 200; i++) {
      builder.add(HOUR + i * 9_000, extremes[i * i % extremes.length], i & 0xff);
    }

    assertSame(builder.build());
  }

  @RepeatedTest(100)
  void decode_whenAnythingEncoded_thenTheSame(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    ReadingsBuilder anything = new ReadingsBuilder();
    for (int i = random.nextInt(500); i >= 0; i--) {
      long raw = random.nextLong(1L << random.nextInt(1, 33));
      anything.add(HOUR + random.nextInt(3_600_000), raw, random.nextInt(256));
    }

    assertSame(anything.build());
  }

  @RepeatedTest(100)
  void decode_whenSeriesIsSteadyAndJumps_thenTheSame(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int period = 1_000 << random.nextInt(7);
    int jitter = 1 + random.nextInt(2_000);
    long level = 0;
    ReadingsBuilder series = new ReadingsBuilder();
    for (long at = 0, sequence = 0; at < 3_600_000; sequence++) {
      level += random.nextInt(50) == 0 ? random.nextLong() >> random.nextInt(20, 60) : 0;
      series.add(HOUR + at, level + random.nextInt(200), (int) sequence & 0xff);
      at += period + random.nextInt(jitter) + (random.nextInt(40) == 0 ? 300_000 : 0);
    }

    assertSame(series.build());
  }

  @Test
  void encode_whenNoisySeriesOfAnHour_thenAtMostThreeAndAHalfBytesAReading(TestReporter reporter) {
    double jittering = bytesPerReading(series(1, 10_000, 2_000, 7, 0.03));
    double steady = bytesPerReading(series(1, 11_600, 90, 7, 0.01));

    reporter.publishEntry("bytes a reading, 10 s + 0..2 s, 3 % lost", "" + jittering);
    reporter.publishEntry("bytes a reading, 11.6 s +- 0.09 s, 1 % lost", "" + steady);
    assertTrue(jittering <= 3.5, () -> "jittering " + jittering);
    assertTrue(steady <= 2.5, () -> "steady " + steady);
  }

  @Test
  void decode_whenFormatIsUnknown_thenSaysSo() {
    byte[] earlier = {1, 1};

    assertThrows(IllegalStateException.class, () -> ChunkCodec.decode(HOUR, earlier));
  }

  @Test
  void decode_whenCutShort_thenSaysSo() {
    byte[] chunk = ChunkCodec.encode(HOUR, series(1, 10_000, 2_000, 7, 0.03));

    byte[] cut = Arrays.copyOf(chunk, chunk.length - 9);

    assertThrows(IllegalStateException.class, () -> ChunkCodec.decode(HOUR, cut));
  }

  @Test
  void decode_whenMoreIsAnnouncedThanFits_thenRefusedBeforeAllocation() {
    byte[] announced = {2, -1, -1, -1, -1, 7, 0, 0, 0, 1, 0, 0};

    assertThrows(IllegalStateException.class, () -> ChunkCodec.decode(HOUR, announced));
  }

  private static void assertSame(Readings readings) {
    assertEquals(readings, ChunkCodec.decode(HOUR, ChunkCodec.encode(HOUR, readings)));
  }

  private static double bytesPerReading(Readings readings) {
    return ChunkCodec.encode(HOUR, readings).length / (double) readings.size();
  }

  /**
   * Noise of some bits on a load that steps now and then, quantised as the captured sensor (113).
   */
  private static Readings series(long seed, int period, int jitter, int noiseBits, double lost) {
    Random random = new Random(seed);
    ReadingsBuilder series = new ReadingsBuilder();
    long level = 800;
    int sequence = 7;
    for (long at = 0; at < 3_600_000; at += period + random.nextInt(jitter), sequence++) {
      level = random.nextInt(100) == 0 ? random.nextInt(3_000) : level;
      long raw = 113 * (level + random.nextInt(1 << noiseBits));
      if (random.nextDouble() >= lost) {
        series.add(HOUR + at, raw, sequence & 0xff);
      }
    }
    return series.build();
  }
}
