package org.openpowerradar.reading.control;

import java.time.Instant;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.RecordCursor;
import org.openpowerradar.reading.entity.RefusedDataException;

/**
 * From when to when a message tells something: its records and the time its bridge was listening.
 *
 * @param oldest [ms since 1970 UTC]
 * @param newest [ms since 1970 UTC]
 */
public record TimeSpan(long oldest, long newest) {
  public static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
  public static final long AHEAD = 86_400_000;
  public static final long LONGEST_LISTENING = 31 * 86_400_000L;

  /**
   * The span of {@code data}.
   *
   * @throws RefusedDataException if a time is before 2000 or more than a day ahead of {@code
   *     received}, or the bridge says it listened for more than 31 days: its clock cannot be
   *     believed.
   */
  public static TimeSpan of(Data data, Instant received) {
    long oldest = data.heard().fromMillis();
    long newest = data.heard().toMillis();
    if (newest - oldest > LONGEST_LISTENING) {
      throw new RefusedDataException("listening span longer than 31 days");
    }
    for (RecordCursor record = data.cursor(); record.next(); ) {
      oldest = Math.min(oldest, record.timeMillis());
      newest = Math.max(newest, record.timeMillis());
    }
    if (oldest < EARLIEST || newest > received.toEpochMilli() + AHEAD) {
      throw new RefusedDataException("time before 2000 or more than a day ahead");
    }
    return new TimeSpan(oldest, newest);
  }

  /** The span of both. */
  public TimeSpan and(TimeSpan other) {
    return new TimeSpan(Math.min(oldest, other.oldest), Math.max(newest, other.newest));
  }

  /** Whether all of it lies in hours closed at {@code now} [ms since 1970 UTC]. */
  public boolean isClosed(long now) {
    return newest < Hours.start(Hours.closed(now));
  }
}
