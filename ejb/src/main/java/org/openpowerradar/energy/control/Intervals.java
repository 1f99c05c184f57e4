package org.openpowerradar.energy.control;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.Resolution;

/** Intervals of a series, in order, without gaps. */
public final class Intervals {
  /** Most intervals a series may have. */
  public static final int MOST = 10_000;

  private Intervals() {}

  /**
   * The intervals that lie at least partly between two instants, in a zone.
   *
   * @throws InvalidRequestException if there would be more than 10 000
   */
  public static List<Interval> between(
      Instant from, Instant to, Resolution resolution, ZoneId zone) {
    List<Interval> intervals = new ArrayList<>();
    Instant start = resolution.floor(from, zone);
    while (start.isBefore(to)) {
      if (intervals.size() == MOST) {
        throw new InvalidRequestException("More than 10 000 intervals: give a coarser resolution");
      }
      Instant end = resolution.next(start, zone);
      intervals.add(new Interval(start, end));
      start = end;
    }
    return intervals;
  }
}
