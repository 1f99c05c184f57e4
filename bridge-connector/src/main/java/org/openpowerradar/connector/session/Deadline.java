package org.openpowerradar.connector.session;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The time by which a peer must have done something. Moving it further away, which every frame
 * does, costs no timer: the running one looks again when it goes off. For one event loop only.
 */
public final class Deadline {
  private static final long NONE = Long.MIN_VALUE;

  private final EventExecutor executor;
  private final Consumer<String> missed;
  private long until = NONE;
  private long alarmAt = NONE;
  private String expectation = "";

  /**
   * Without a deadline at first.
   *
   * @param missed told what was expected, when it did not happen in time
   */
  public Deadline(EventExecutor executor, Consumer<String> missed) {
    this.executor = executor;
    this.missed = missed;
  }

  /** Replaces the deadline by a new one, counted from now. */
  public void within(Duration time, String what) {
    until = now() + time.toNanos();
    expectation = what;
    if (alarmAt == NONE || alarmAt - until > 0) {
      schedule();
    }
  }

  /** Nothing is expected any more. */
  public void lift() {
    until = NONE;
  }

  /** Whether something is expected at present. */
  public boolean isSet() {
    return until != NONE;
  }

  private void schedule() {
    long at = until;
    alarmAt = at;
    executor.schedule(() -> check(at), at - now(), TimeUnit.NANOSECONDS);
  }

  private void check(long at) {
    if (alarmAt != at) {
      return;
    }
    alarmAt = NONE;
    if (until == NONE) {
      return;
    }
    if (until - now() > 0) {
      schedule();
      return;
    }
    until = NONE;
    missed.accept(expectation);
  }

  private long now() {
    return executor.ticker().nanoTime();
  }
}
