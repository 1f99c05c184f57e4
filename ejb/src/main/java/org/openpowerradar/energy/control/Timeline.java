package org.openpowerradar.energy.control;

import org.openpowerradar.reading.entity.Readings;

/** What each reading of a sensor stands for, and whether packets were lost behind it. */
final class Timeline {
  static final long LONGEST_REPAIR = Grid.HOUR;

  private final Readings readings;
  private final Periods periods;

  Timeline(Readings readings, Periods periods) {
    this.readings = readings;
    this.periods = periods;
  }

  /**
   * A reading and the time to the next one.
   *
   * @param until end of the time for which it stands [ms since 1970 UTC]
   * @param line from this reading to the next; from the newest one no line is drawn: null
   * @param isLoss whether packets were lost between {@code until} and the next reading, by number
   */
  record Step(long start, long until, long raw, Line line, boolean isLoss) {
    /** Start of the next reading; {@code open} for the newest one. */
    long next(long open) {
      return line == null ? Math.max(until, open) : line.end();
    }
  }

  /** Readings from {@code first} on may have something to say about {@code instant} [ms]. */
  int firstFor(long instant) {
    return Math.max(0, readings.indexOf(instant) - 1);
  }

  /** Number of readings before {@code instant} [ms since 1970 UTC]. */
  int endFor(long instant) {
    return readings.indexOf(instant);
  }

  Step step(int index) {
    long start = readings.millis(index);
    long period = periods.at(start);
    if (index + 1 == readings.size()) {
      return new Step(start, start + period, readings.raw(index), null, false);
    }
    long next = readings.millis(index + 1);
    long until = isPunctual(index, period) ? next : Math.min(next, start + period);
    Line line = new Line(start, readings.raw(index), next, readings.raw(index + 1));
    return new Step(start, until, readings.raw(index), line, isLoss(index, period));
  }

  private boolean isPunctual(int index, long period) {
    return advance(index) == 1 && spacing(index) <= period + period / 4;
  }

  private boolean isLoss(int index, long period) {
    long spacing = spacing(index);
    long packets = advance(index);
    return packets > 1
        && spacing <= LONGEST_REPAIR
        && 10 * Math.abs(packets * period - spacing) <= 20 * period + spacing;
  }

  private long spacing(int index) {
    return readings.millis(index + 1) - readings.millis(index);
  }

  /** Packets sent from one reading to the next, 1..256. */
  private int advance(int index) {
    return (readings.sequence(index + 1) - readings.sequence(index) - 1 & 0xff) + 1;
  }
}
