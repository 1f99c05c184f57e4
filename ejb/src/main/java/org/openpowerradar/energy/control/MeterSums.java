package org.openpowerradar.energy.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.MeterValue;
import org.openpowerradar.meter.entity.MeterBucket;

/**
 * Adds up amounts of a meter by intervals. An amount whose own interval crosses a border is shared
 * by the straight line, and the shares add up to it exactly; a pure function.
 */
public final class MeterSums {
  private static final int DECIMALS = 9;

  private final List<Interval> intervals;
  private final BigDecimal[] amounts;
  private final int[] measured;
  private final int[] repaired;

  private MeterSums(List<Interval> intervals) {
    this.intervals = intervals;
    amounts = new BigDecimal[intervals.size()];
    Arrays.fill(amounts, BigDecimal.ZERO);
    measured = new int[intervals.size()];
    repaired = new int[intervals.size()];
  }

  /** Both by start, neither with overlaps. Time from {@code now} on is in no coverage. */
  public static List<MeterValue> of(
      List<Interval> intervals, List<MeterBucket> buckets, Instant now) {
    MeterSums sums = new MeterSums(intervals);
    int first = 0;
    for (MeterBucket bucket : buckets) {
      while (first < intervals.size() && sums.end(first) <= bucket.start()) {
        first++;
      }
      for (int i = first; i < intervals.size() && sums.start(i) < bucket.end(); i++) {
        sums.add(i, bucket);
      }
    }
    List<MeterValue> values = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      values.add(sums.value(i, now));
    }
    return values;
  }

  private void add(int i, MeterBucket bucket) {
    long from = Math.max(bucket.start(), start(i));
    long to = Math.min(bucket.end(), end(i));
    if (to - from == bucket.seconds()) {
      measured[i] += bucket.seconds();
      amounts[i] = amounts[i].add(bucket.amount());
    } else {
      repaired[i] += (int) (to - from);
      amounts[i] = amounts[i].add(until(bucket, to)).subtract(until(bucket, from));
    }
  }

  /** What had been counted at a second within the interval of an amount. */
  private static BigDecimal until(MeterBucket bucket, long second) {
    return bucket
        .amount()
        .multiply(BigDecimal.valueOf(second - bucket.start()))
        .divide(BigDecimal.valueOf(bucket.seconds()), DECIMALS, RoundingMode.HALF_EVEN);
  }

  private MeterValue value(int i, Instant now) {
    long passed = Math.min(end(i), Math.max(start(i), now.getEpochSecond())) - start(i);
    int missing = (int) Math.max(0, passed - measured[i] - repaired[i]);
    return new MeterValue(amounts[i], new Coverage(measured[i], repaired[i], 0, missing));
  }

  private long start(int i) {
    return intervals.get(i).start().getEpochSecond();
  }

  private long end(int i) {
    return intervals.get(i).end().getEpochSecond();
  }
}
