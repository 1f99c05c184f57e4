package org.openpowerradar.web.page.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;

/**
 * How much of the time that has passed is known.
 *
 * @param heard seconds measured, or off while a bridge was listening
 * @param estimated seconds reconstructed from what came before and after
 * @param missing seconds nothing is known about
 */
public record CoverageSum(long heard, long estimated, long missing) {
  /** The newest readings need this long to arrive; the wait is not counted as missing. */
  private static final long ARRIVAL_SECONDS = 90;

  /** The sum over a series; time after {@code now} does not count. */
  public static CoverageSum of(List<Interval> intervals, List<EnergyValue> values, Instant now) {
    CoverageSum sum = new CoverageSum(0, 0, 0);
    for (int i = 0; i < Math.min(intervals.size(), values.size()); i++) {
      sum = sum.plus(of(intervals.get(i), values.get(i).coverage(), now));
    }
    return sum;
  }

  /** The part of one interval that has passed. */
  public static CoverageSum of(Interval interval, Coverage coverage, Instant now) {
    if (!interval.start().isBefore(now)) {
      return new CoverageSum(0, 0, 0);
    }
    long heard = coverage.measuredSeconds() + coverage.offSeconds();
    long known = heard + coverage.repairedSeconds();
    long missing = coverage.missingSeconds();
    if (interval.end().isAfter(now)) {
      long passed = Duration.between(interval.start(), now).toSeconds() - ARRIVAL_SECONDS;
      missing = Math.max(0, passed - known);
    }
    return new CoverageSum(heard, coverage.repairedSeconds(), missing);
  }

  /** Both together. */
  public CoverageSum plus(CoverageSum other) {
    return new CoverageSum(
        heard + other.heard, estimated + other.estimated, missing + other.missing);
  }

  /** Seconds for which there is a value. */
  public long known() {
    return heard + estimated;
  }

  /** True when there is a value for any of the time. */
  public boolean isKnown() {
    return known() > 0;
  }

  /** Share heard, 0 to 1. */
  public double heardShare() {
    return share(heard);
  }

  /** Share estimated, 0 to 1. */
  public double estimatedShare() {
    return share(estimated);
  }

  /** Share missing, 0 to 1. */
  public double missingShare() {
    return share(missing);
  }

  private double share(long seconds) {
    long expected = known() + missing;
    return expected == 0 ? 0 : (double) seconds / expected;
  }
}
