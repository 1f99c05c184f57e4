package org.openpowerradar.energy.control;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.reading.entity.Spans;

/**
 * What is known of the sensors of a site over a span of time, read once and asked for in parts.
 *
 * <p>Quiet are intervals in which nothing was heard and the bridges listened all the time, or
 * never: one of their quarter hours is computed and counts for all. A year before the first reading
 * costs as much as a day.
 */
final class KnownBuckets {
  private final Grid span;
  private final List<KnownSensor> sensors;
  private final Set<Spans> listening;
  private final BitSet busy = new BitSet();

  KnownBuckets(Grid span, List<KnownSensor> sensors) {
    this.span = span;
    this.sensors = sensors;
    listening = sensors.stream().map(KnownSensor::listening).collect(toSet());
    sensors.forEach(sensor -> sensor.mark(busy));
  }

  /** Something else changes at an instant: the quarter hour in which it lies is not quiet. */
  void changes(Instant at) {
    long millis = at.toEpochMilli();
    if (millis >= span.from() && millis < span.to()) {
      busy.set(span.indexOf(millis));
    }
  }

  /**
   * Divides the span into units as wide as quiet intervals, and quarter hours for the rest.
   *
   * @param intervals in order, without gaps, over the whole span
   */
  List<Units> parts(List<Interval> intervals) {
    List<Units> parts = new ArrayList<>();
    for (Interval interval : intervals) {
      long from = Math.max(span.from(), interval.start().toEpochMilli());
      long to = Math.min(span.to(), interval.end().toEpochMilli());
      if (from < to) {
        long width = span.width() == Grid.QUARTER && isQuiet(from, to) ? to - from : span.width();
        add(parts, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to), width / 1_000);
      }
    }
    return parts;
  }

  private static void add(List<Units> parts, Instant from, Instant to, long seconds) {
    Units last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (last != null && last.seconds() == seconds) {
      parts.set(parts.size() - 1, new Units(last.from(), to, seconds));
    } else {
      parts.add(new Units(from, to, seconds));
    }
  }

  private boolean isQuiet(long from, long to) {
    int next = busy.nextSetBit(span.indexOf(from));
    return (next < 0 || next > span.indexOf(to - 1))
        && listening.stream()
            .mapToLong(spans -> spans.within(from, to))
            .allMatch(listened -> listened == 0 || listened == to - from);
  }

  /** Buckets of each probe, for each unit of a part one; of a quiet interval its first. */
  Map<Probe, List<Bucket>> of(Units part) {
    return sensors.stream()
        .collect(toMap(KnownSensor::probe, sensor -> sensor.buckets(part.grid())));
  }
}
