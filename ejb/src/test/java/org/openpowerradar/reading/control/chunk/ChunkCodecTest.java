package org.openpowerradar.reading.control.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    Readings one = new ReadingsBuilder().add(HOUR + 3_599_999, 4_294_967_295L, 255, -128).build();

    assertEquals(one, ChunkCodec.decode(HOUR, ChunkCodec.encode(HOUR, one)));
  }

  @Test
  void decode_whenPowerIsNegative_thenTheSame() {
    Readings power =
        new ReadingsBuilder().add(HOUR, -5, 0, 0).add(HOUR + 1, 2_147_483_647, 1, 127).build();

    assertEquals(power, ChunkCodec.decode(HOUR, ChunkCodec.encode(HOUR, power)));
  }

  @RepeatedTest(50)
  void decode_whenAnythingEncoded_thenTheSame(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    ReadingsBuilder anything = new ReadingsBuilder();
    for (int i = random.nextInt(500); i >= 0; i--) {
      long raw = random.nextLong(1L << random.nextInt(1, 33));
      anything.add(
          HOUR + random.nextInt(3_600_000), raw, random.nextInt(256), random.nextInt(256) - 128);
    }
    Readings readings = anything.build();

    assertEquals(readings, ChunkCodec.decode(HOUR, ChunkCodec.encode(HOUR, readings)));
  }

  @Test
  void encode_whenNoisySeriesOfAnHour_thenAtMostFourBytesAReading(TestReporter reporter) {
    Readings jittering = series(1, 10_000, 2_000, 7, 0.03);
    Readings steady = series(1, 11_600, 90, 7, 0.01);

    double jitteringBytes = bytesPerReading(jittering);
    double steadyBytes = bytesPerReading(steady);

    reporter.publishEntry("bytes a reading, 10 s + 0..2 s, 3 % lost", "" + jitteringBytes);
    reporter.publishEntry("bytes a reading, 11.6 s +- 0.09 s, 1 % lost", "" + steadyBytes);
    assertTrue(jitteringBytes <= 4.0, () -> "jittering " + jitteringBytes);
    assertTrue(steadyBytes <= 4.0, () -> "steady " + steadyBytes);
  }

  @Test
  void decode_whenFormatIsUnknown_thenSaysSo() {
    byte[] later = {2, 1};

    assertThrows(IllegalStateException.class, () -> ChunkCodec.decode(HOUR, later));
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
        series.add(HOUR + at, raw, sequence & 0xff, 40 + random.nextInt(5));
      }
    }
    return series.build();
  }
}
