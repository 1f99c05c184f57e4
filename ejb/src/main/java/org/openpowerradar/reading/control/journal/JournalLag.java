package org.openpowerradar.reading.control.journal;

import java.util.OptionalLong;
import org.openpowerradar.reading.control.Hours;

/**
 * How far compaction is behind the journal.
 *
 * @param oldestLate when the oldest message of closed hours came [ms since 1970 UTC]
 * @param oldestHour the oldest journal hour that is not compacted, the open one included
 * @param oldestSealed the oldest of them that is sealed
 * @param sealed how many are sealed
 */
public record JournalLag(
    OptionalLong oldestLate, OptionalLong oldestHour, OptionalLong oldestSealed, int sealed) {
  private static final double MILLIS = 1000;

  /**
   * No message has been waiting in the journal for longer [s].
   *
   * @param now [ms since 1970 UTC]
   */
  public double waiting(long now) {
    long hours = oldestHour.isPresent() ? now - Hours.start(oldestHour.getAsLong()) : 0;
    return Math.max(hours, late(now)) / MILLIS;
  }

  /**
   * For so long something has been due for compaction: a message of closed hours since it came, an
   * hour since it may be sealed [s].
   *
   * @param now [ms since 1970 UTC]
   */
  public double overdue(long now) {
    long hours =
        oldestSealed.isPresent()
            ? now - Hours.start(oldestSealed.getAsLong() + 1) - Hours.GRACE
            : 0;
    return Math.max(hours, late(now)) / MILLIS;
  }

  /** Never negative: the clocks of nodes differ a little. */
  private long late(long now) {
    return oldestLate.isPresent() ? Math.max(0, now - oldestLate.getAsLong()) : 0;
  }
}
