package org.openpowerradar.meter.control.file;

import java.util.Arrays;
import java.util.Set;

/** Times [s since 1970 UTC] from which the length of the intervals is worked out. */
final class TimeColumn {
  static final Set<Integer> LENGTHS = Set.of(60, 300, 600, 900, 1_800, 3_600);

  private long[] times = new long[64];
  private int size;

  void add(long time) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
    }
    times[size++] = time;
  }

  static TimeColumn of(Amounts values) {
    TimeColumn column = new TimeColumn();
    for (int i = 0; i < values.size(); i++) {
      column.add(values.start(i));
    }
    return column;
  }

  /** The shortest step between two times [s]; 0 if there are no two. */
  long step() {
    long[] sorted = Arrays.copyOf(times, size);
    Arrays.sort(sorted);
    long step = 0;
    for (int i = 1; i < size; i++) {
      long gap = sorted[i] - sorted[i - 1];
      step = gap > 0 && (step == 0 || gap < step) ? gap : step;
    }
    return step;
  }
}
