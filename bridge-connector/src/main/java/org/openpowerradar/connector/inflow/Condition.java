package org.openpowerradar.connector.inflow;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Something that will hold, for which a thread may wait a while. Thread-safe. */
public final class Condition {
  private final BooleanSupplier holds;

  public Condition(BooleanSupplier holds) {
    this.holds = holds;
  }

  /** It may hold now: those who wait look again. */
  public synchronized void signal() {
    notifyAll();
  }

  /** Returns when it holds, when the time is over, or when the thread is interrupted. */
  public synchronized void await(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    try {
      for (long left = atMost.toNanos(); left > 0 && !holds.getAsBoolean(); ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
