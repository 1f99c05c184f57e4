package org.openpowerradar.energy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpowerradar.energy.control.BucketStore.Track;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.reading.boundary.AccountReadings;
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
   * Buckets of some probes, for each one list with a bucket for each interval of a width, without
   * gaps. Kept ones of all probes of a channel are read together.
   *
   * @param readings of the account, at least over the time asked for
   * @param probes whose
   * @param units equal intervals; the last one may be cut short
   */
  public Map<Probe, List<Bucket>> of(AccountReadings readings, Set<Probe> probes, Units units) {
    Grid grid = units.grid();
    Map<Track, List<Bucket>> known =
        grid.width() < Grid.QUARTER ? Map.of() : kept.load(tracks(readings, probes), grid);
    Map<Probe, List<Bucket>> buckets = new HashMap<>();
    for (Probe probe : probes) {
      AccountSensor sensor = new AccountSensor(readings, probe);
      List<Bucket> stored =
          sensor.stream()
              .map(stream -> known.get(new Track(stream, probe.channel())))
              .orElse(List.of());
      buckets.put(probe, of(sensor, grid, stored == null ? List.of() : stored));
    }
    return buckets;
  }

  private static List<Track> tracks(AccountReadings readings, Set<Probe> probes) {
    List<Track> tracks = new ArrayList<>();
    for (Probe probe : probes) {
      readings.stream(probe.sensor())
          .ifPresent(stream -> tracks.add(new Track(stream, probe.channel())));
    }
    return tracks;
  }

  private List<Bucket> of(AccountSensor sensor, Grid grid, List<Bucket> stored) {
    if (grid.width() < Grid.QUARTER) {
      return sum(sensor, grid);
    }
    Bucket[] buckets = new Bucket[grid.size()];
    stored.forEach(bucket -> buckets[grid.indexOf(bucket.start())] = bucket);
    for (Grid open : openRuns(sensor.openHours(), grid)) {
      sum(sensor, open).forEach(bucket -> buckets[grid.indexOf(bucket.start())] = bucket);
    }
    Spans listening = sensor.listening(firstHour(grid), endHour(grid));
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = buckets[i] != null ? buckets[i] : silent(grid.start(i), grid.end(i), listening);
    }
    return List.of(buckets);
  }

  private List<Bucket> sum(AccountSensor sensor, Grid grid) {
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
