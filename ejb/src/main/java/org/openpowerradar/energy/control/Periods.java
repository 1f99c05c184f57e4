package org.openpowerradar.energy.control;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.openpowerradar.reading.entity.Readings;

/**
 * The interval at which a sensor transmits, T, for each hour: declared, or the median spacing of
 * packets that follow each other in that hour, or {@value #DEFAULT} ms. It depends on nothing but
 * the hour's own readings, so that the order in which they come does not matter.
 */
final class Periods {
  static final long DEFAULT = 11_600;
  private static final int ENOUGH = 3;
  private static final long SHORTEST = 500;
  private static final long LONGEST = Grid.HOUR;

  private final Readings readings;
  private final NavigableMap<Long, Long> declared;
  private final Map<Long, Long> learned = new HashMap<>();

  /** {@code declared}: T [ms] by the instant from which it holds [ms since 1970 UTC]. */
  Periods(Readings readings, NavigableMap<Long, Long> declared) {
    this.readings = readings;
    this.declared = declared;
  }

  /** T of a reading at {@code instant} [ms], {@value #SHORTEST} ms to an hour. */
  long at(long instant) {
    Map.Entry<Long, Long> stated = declared.floorEntry(instant);
    return stated != null
        ? stated.getValue()
        : learned.computeIfAbsent(Math.floorDiv(instant, Grid.HOUR), this::learn);
  }

  private long learn(long hour) {
    int start = readings.indexOf(hour * Grid.HOUR);
    int end = readings.indexOf((hour + 1) * Grid.HOUR);
    long[] spacings = new long[Math.max(0, end - start)];
    int count = 0;
    for (int i = start + 1; i < end; i++) {
      if ((readings.sequence(i) - readings.sequence(i - 1) & 0xff) == 1) {
        spacings[count++] = readings.millis(i) - readings.millis(i - 1);
      }
    }
    Arrays.sort(spacings, 0, count);
    long median = count < ENOUGH ? DEFAULT : spacings[count / 2];
    return Math.max(SHORTEST, Math.min(LONGEST, median));
  }
}
