package org.openpowerradar.softwarebridge.radio;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * When something is in use: days and hours of the wall clock; hours that end before they begin run
 * over midnight and belong to the day on which they began.
 *
 * @param from second of the day, inclusive
 * @param to second of the day, exclusive
 */
record Schedule(Set<DayOfWeek> days, int from, int to) {
  static final Schedule ALWAYS = new Schedule(Set.of(DayOfWeek.values()), 0, 86_400);

  boolean covers(Moment moment) {
    DayOfWeek day = moment.dayOfWeek();
    int second = moment.secondOfDay();
    if (from < to) {
      return days.contains(day) && second >= from && second < to;
    }
    return second >= from ? days.contains(day) : second < to && days.contains(day.minus(1));
  }

  /** The same hours, shifted on each day by up to the given seconds either way: people vary. */
  boolean covers(Moment moment, long seed, int jitterSeconds) {
    if (equals(ALWAYS)) {
      return true;
    }
    long shift = Math.round((2 * Noise.at(seed, moment.localDay()) - 1) * jitterSeconds);
    long local = moment.localDay() * 86_400 + moment.secondOfDay() + shift;
    return covers(Moment.ofLocalSeconds(moment.epochMillis(), local));
  }
}
