package org.openpowerradar.web.page.chart;

import java.time.Instant;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.Interval;

/** How far a point of a chart can be trusted; its letter goes to the drawer. */
public enum PointState {
  MEASURED('m'),
  /** Most of its seconds were reconstructed from what came before and after. */
  ESTIMATED('e'),
  /** Nothing is known about it. */
  MISSING('x'),
  /** Lies ahead. */
  FUTURE('f');

  private final char letter;

  PointState(char letter) {
    this.letter = letter;
  }

  /** The state of one interval as seen at {@code now}. */
  public static PointState of(Interval interval, Coverage coverage, Instant now) {
    if (!interval.start().isBefore(now)) {
      return FUTURE;
    }
    long heard = coverage.measuredSeconds() + coverage.offSeconds();
    if (heard + coverage.repairedSeconds() == 0) {
      return MISSING;
    }
    return coverage.repairedSeconds() > heard ? ESTIMATED : MEASURED;
  }

  public char letter() {
    return letter;
  }

  /** True when there is something to draw. */
  public boolean isDrawn() {
    return this == MEASURED || this == ESTIMATED;
  }
}
