package org.openpowerradar.reading.control;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.Config;

/**
 * How long raw readings are kept. Quarter hours are kept for ever. Finer figures come from raw
 * readings, and half a year of them is promised: so is the least that can be set (docs/adr/0016).
 *
 * @param days 0 = for ever, or {@value #LEAST} and more
 */
public record Retention(int days) {
  /** Name of the setting. */
  public static final String NAME = "powerradar.readings.days";

  /** Fewest days that can be set. */
  public static final int LEAST = 190;

  /** Everything is kept. */
  public static final Retention FOR_EVER = new Retention(0);

  private static final int MOST = 36_500;

  /**
   * Messages about older time are refused so long before their hours are dropped: no hour loses its
   * readings while it may still be summed anew.
   */
  private static final Duration MARGIN = Duration.ofDays(2);

  /** Checks its range. */
  public Retention {
    if (days != 0 && (days < LEAST || days > MOST)) {
      throw new IllegalStateException(
          "Set " + NAME + " to 0 or a number from " + LEAST + " to " + MOST + ", not " + days);
    }
  }

  /** As set; for ever where nothing is. */
  public static Retention of(Config config) {
    return new Retention(config.getOptionalValue(NAME, Integer.class).orElse(0));
  }

  /** The first hour since 1970 UTC of which raw readings are kept at {@code now}. */
  public long firstHour(Instant now) {
    return days == 0 ? 0 : Hours.of(now.minus(Duration.ofDays(days)).toEpochMilli());
  }

  /** Whether what is told of an instant [ms since 1970 UTC] is still taken at {@code now}. */
  public boolean takes(long instant, Instant now) {
    return days == 0 || Hours.of(instant) >= firstHour(now.plus(MARGIN));
  }
}
