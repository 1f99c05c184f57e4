package org.openpowerradar.softwarebridge.fleet;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long acknowledgements took, in classes of about 2 %; any thread may add. */
final class Latencies {
  private static final double STEP = 1.02;
  private static final int CLASSES = 1_200; // 1 us to several hours

  private final AtomicLongArray counts = new AtomicLongArray(CLASSES);

  /** Counts so many readings that took so long. */
  void add(long nanos, long readings) {
    double micros = Math.max(1, nanos / 1000.0);
    int index = (int) Math.min(CLASSES - 1, Math.log(micros) / Math.log(STEP));
    counts.addAndGet(index, readings);
  }

  /** The time within which the given part (0 to 1) was acknowledged [ms]; 0 if nothing was. */
  double percentile(double part) {
    long all = 0;
    for (int index = 0; index < CLASSES; index++) {
      all += counts.get(index);
    }
    long wanted = (long) Math.ceil(all * part);
    long seen = 0;
    for (int index = 0; index < CLASSES && all > 0; index++) {
      seen += counts.get(index);
      if (seen >= wanted) {
        return Math.pow(STEP, index + 0.5) / 1000;
      }
    }
    return 0;
  }
}
