package org.openpowerradar.softwarebridge.cloud;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before connecting again: full jitter over a doubling range, so that a thousand
 * bridges do not come back together (docs/protocol.md, DATA and keep-alive).
 */
public final class Backoff {
  private final Limits limits;
  private final DoubleSupplier chance;
  private int failures;

  /**
   * The range of waiting.
   *
   * @param shortest and the range of the first attempt
   * @param longest however often it failed
   * @param refused at least this after the cloud refused the bridge itself (codes 20 to 24)
   */
  public record Limits(Duration shortest, Duration longest, Duration refused) {
    /** 1 s to 300 s; 60 s when refused. */
    public static final Limits STANDARD =
        new Limits(Duration.ofSeconds(1), Duration.ofSeconds(300), Duration.ofSeconds(60));
  }

  /**
   * Begins without failures.
   *
   * @param chance evenly spread over [0, 1)
   */
  public Backoff(Limits limits, DoubleSupplier chance) {
    this.limits = limits;
    this.chance = chance;
  }

  /** A session was opened: the next failure is the first again. */
  public void succeeded() {
    failures = 0;
  }

  /** How long to wait now that a connection ended or failed. */
  public Duration next(Ending ending) {
    failures = Math.min(failures + 1, 30);
    double range = limits.shortest().toMillis() * Math.pow(2, failures);
    double most = Math.min(limits.longest().toMillis(), range);
    long least = limits.shortest().toMillis();
    Duration jitter =
        Duration.ofMillis(Math.round(least + chance.getAsDouble() * Math.max(0, most - least)));
    Duration wait = longer(jitter, ending.retryAfter());
    return ending.refused() ? longer(wait, limits.refused()) : wait;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
