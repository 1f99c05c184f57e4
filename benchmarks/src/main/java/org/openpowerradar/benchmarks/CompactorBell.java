package org.openpowerradar.benchmarks;

import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

/** The moments at which the compactor of the product starts: every 20 s of the clock. */
final class CompactorBell {
  private static final long PERIOD_MILLIS = 20_000;
  private static final long LEAD_MILLIS = 500;
  private static final long LOOK_NANOS = 2_000_000;

  private final Clock clock;

  CompactorBell(Clock clock) {
    this.clock = clock;
  }

  /** Returns half a second before the next bell. */
  void awaitAlmost() {
    while (clock.millis() % PERIOD_MILLIS < PERIOD_MILLIS - LEAD_MILLIS) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Returns at the bell that {@link #awaitAlmost} announced. */
  void await() {
    while (clock.millis() % PERIOD_MILLIS > PERIOD_MILLIS / 2) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
