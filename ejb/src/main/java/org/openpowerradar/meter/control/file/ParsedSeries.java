package org.openpowerradar.meter.control.file;

import java.math.BigDecimal;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterUnit;

/**
 * A series found in a file, in the unit in which it would be stored.
 *
 * @param label what it is
 * @param unit of its amounts
 * @param seconds usual length of its intervals [s]
 * @param amounts by start, without overlaps; may be empty
 */
public record ParsedSeries(Label label, MeterUnit unit, int seconds, Amounts amounts) {

  /**
   * What a series is.
   *
   * @param name unique in the file
   * @param kind null: the file does not tell
   * @param direction which way it counts
   */
  public record Label(String name, MeterKind kind, FlowDirection direction) {}

  public BigDecimal total() {
    return amounts.buckets().map(MeterBucket::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The largest amount of one interval; zero if there is none. */
  public BigDecimal largest() {
    return amounts
        .buckets()
        .map(MeterBucket::amount)
        .reduce(BigDecimal::max)
        .orElse(BigDecimal.ZERO);
  }

  /** Start of the first interval [s since 1970 UTC]. */
  public long from() {
    return amounts.start(0);
  }

  /** End of the last interval [s since 1970 UTC]. */
  public long to() {
    return amounts.end(amounts.size() - 1);
  }

  /** How many intervals of the usual length are not covered between the first and the last. */
  public long missing() {
    long covered = amounts.buckets().mapToLong(MeterBucket::seconds).sum();
    return amounts.size() == 0 ? 0 : (to() - from() - covered) / seconds;
  }
}
