package org.openpowerradar.energy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpowerradar.energy.control.BucketStore.Track;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Spans;

/**
 * Buckets of a sensor for an answer: kept quarter hours where nothing is under way, sums of
 * readings where the journal still holds some, or where finer intervals are asked for.
 */
@Dependent
public class SensorBuckets {
  private final BucketStore kept;
  private final Summing summing;

  /** Over kept buckets and readings. */
  @Inject
  public SensorBuckets(BucketStore kept, Summing summing) {
    this.kept = kept;
    this.summing = summing;
  }

  /**
   * Buckets of a sensor, one for each interval of a width, without gaps.
   *
   * @param sensor whose
   * @param from on a border of the width
   * @param to end, after {@code from}; the last bucket may be cut short by it
   * @param width [s], 900 or a part of it
   */
  public List<Bucket> of(SensorSource sensor, Instant from, Instant to, long width) {
    Grid grid = new Grid(from.toEpochMilli(), to.toEpochMilli(), width * 1_000);
    if (grid.width() < Grid.QUARTER) {
      return sum(sensor, grid);
    }
    TreeMap<Long, Bucket> buckets = new TreeMap<>();
    sensor.stream()
        .map(stream -> kept.load(new Track(stream, Channel.CURRENT), grid))
        .orElse(List.of())
        .forEach(bucket -> buckets.put(bucket.start(), bucket));
    for (Grid open : openRuns(sensor.openHours(), grid)) {
      sum(sensor, open).forEach(bucket -> buckets.put(bucket.start(), bucket));
    }
    return filled(buckets, grid, sensor.listening(firstHour(grid), endHour(grid)));
  }

  private List<Bucket> sum(SensorSource sensor, Grid grid) {
    return summing.sum(sensor.window(firstHour(grid), endHour(grid)), grid);
  }

  /** Hours under way, and the last one, which the end may cut short; joined where they touch. */
  private static List<Grid> openRuns(SortedSet<Long> openHours, Grid grid) {
    TreeSet<Long> hours = new TreeSet<>(openHours.subSet(firstHour(grid), endHour(grid)));
    hours.add(endHour(grid) - 1);
    List<Grid> runs = new ArrayList<>();
    for (long hour : hours) {
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

  private static List<Bucket> filled(TreeMap<Long, Bucket> known, Grid grid, Spans listening) {
    List<Bucket> buckets = new ArrayList<>(grid.size());
    for (int i = 0; i < grid.size(); i++) {
      long start = grid.start(i);
      Bucket bucket = known.get(start);
      buckets.add(bucket != null ? bucket : silent(start, grid.end(i), listening));
    }
    return buckets;
  }

  private static Bucket silent(long start, long end, Spans listening) {
    long off = listening.within(start, end);
    return new Bucket(start, Coverage.ofMillis(0, 0, off, end - start - off), 0, 0, 0);
  }

  private static long firstHour(Grid grid) {
    return Math.floorDiv(grid.from(), Grid.HOUR);
  }

  private static long endHour(Grid grid) {
    return Math.floorDiv(grid.to() - 1, Grid.HOUR) + 1;
  }
}
