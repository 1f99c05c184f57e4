package org.openpowerradar.energy.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.reading.entity.Spans;

/**
 * Buckets of a sensor for an answer: kept quarter hours where nothing is under way, sums of
 * readings where the journal still holds some, or where finer intervals are asked for.
 */
final class KnownSensor {
  private final AccountSensor sensor;
  private final Bucket[] stored;
  private final Grid span;
  private final Summing summing;
  private final TreeSet<Long> openHours;
  private final Spans listening;

  /** {@code stored}: what is kept over {@code span}. */
  KnownSensor(AccountSensor sensor, List<Bucket> stored, Grid span, Summing summing) {
    this.sensor = sensor;
    this.stored = new Bucket[span.size()];
    this.span = span;
    this.summing = summing;
    SortedSet<Long> open = sensor.openHours().subSet(firstHour(span), endHour(span));
    openHours = new TreeSet<>(open);
    if (span.to() % Grid.QUARTER != 0) {
      openHours.add(endHour(span) - 1);
    }
    listening = sensor.listening(firstHour(span), endHour(span));
    stored.forEach(bucket -> this.stored[span.indexOf(bucket.start())] = bucket);
  }

  Probe probe() {
    return sensor.probe();
  }

  /** When bridges that hear it were listening, over the span. */
  Spans listening() {
    return listening;
  }

  /** Marks the quarter hours of the span in which something is known or under way. */
  void mark(BitSet busy) {
    for (int i = 0; i < stored.length; i++) {
      if (stored[i] != null) {
        busy.set(i);
      }
    }
    for (long hour : openHours) {
      long from = Math.max(span.from(), hour * Grid.HOUR);
      long to = Math.min(span.to(), (hour + 1) * Grid.HOUR);
      busy.set(span.indexOf(from), span.indexOf(to - 1) + 1);
    }
  }

  /** One bucket for each interval of {@code grid}, which lies within the span. */
  List<Bucket> buckets(Grid grid) {
    if (grid.width() < Grid.QUARTER) {
      return sum(grid);
    }
    Bucket[] buckets = new Bucket[grid.size()];
    if (grid.width() == Grid.QUARTER) {
      System.arraycopy(stored, span.indexOf(grid.from()), buckets, 0, buckets.length);
      for (Grid open : openRuns(grid)) {
        sum(open).forEach(bucket -> buckets[grid.indexOf(bucket.start())] = bucket);
      }
    }
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = buckets[i] != null ? buckets[i] : silent(grid.start(i), grid.to());
    }
    return List.of(buckets);
  }

  private Bucket silent(long start, long to) {
    long end = Math.min(to, start + Grid.QUARTER);
    long off = listening.within(start, end);
    return new Bucket(start, Coverage.ofMillis(0, 0, off, end - start - off), 0, 0, 0);
  }

  private List<Bucket> sum(Grid grid) {
    return summing.sum(sensor.window(firstHour(grid), endHour(grid)), grid);
  }

  /** Hours under way, and the last one if the end cuts it short; joined where they touch. */
  private List<Grid> openRuns(Grid grid) {
    List<Grid> runs = new ArrayList<>();
    for (long hour : openHours.subSet(firstHour(grid), endHour(grid))) {
      long from = Math.max(grid.from(), hour * Grid.HOUR);
      long to = Math.min(grid.to(), (hour + 1) * Grid.HOUR);
      Grid last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.to() == from) {
        runs.set(runs.size() - 1, new Grid(last.from(), to, grid.width()));
      } else {
        runs.add(new Grid(from, to, grid.width()));
      }
    }
    return runs;
  }

  private static long firstHour(Grid grid) {
    return Math.floorDiv(grid.from(), Grid.HOUR);
  }

  private static long endHour(Grid grid) {
    return Math.floorDiv(grid.to() - 1, Grid.HOUR) + 1;
  }
}
