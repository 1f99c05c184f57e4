package org.openpowerradar.energy.control;

import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.reading.entity.Spans;

/** Buckets being filled: every span given is cut at their borders and at the ends of the grid. */
final class BucketSums {
  private final Grid grid;
  private final long[] measured;
  private final long[] repaired;
  private final long[] off;
  private final long[] missing;
  private final long[] rawMillis;
  private final long[] rawMin;
  private final long[] rawMax;

  BucketSums(Grid grid) {
    this.grid = grid;
    measured = new long[grid.size()];
    repaired = new long[grid.size()];
    off = new long[grid.size()];
    missing = new long[grid.size()];
    rawMillis = new long[grid.size()];
    rawMin = new long[grid.size()];
    rawMax = new long[grid.size()];
  }

  /** A reading of {@code raw} stood from {@code from} to {@code to}. */
  void stand(long from, long to, long raw) {
    long start = Math.max(from, grid.from());
    while (start < Math.min(to, grid.to())) {
      int bucket = grid.indexOf(start);
      long end = Math.min(to, grid.end(bucket));
      extremes(bucket, raw);
      measured[bucket] += end - start;
      rawMillis[bucket] += raw * (end - start);
      start = end;
    }
  }

  /** Packets were lost from {@code from} to {@code to}: values of {@code line} are filled in. */
  void repair(long from, long to, Line line) {
    long start = Math.max(from, grid.from());
    while (start < Math.min(to, grid.to())) {
      int bucket = grid.indexOf(start);
      long end = Math.min(to, grid.end(bucket));
      extremes(bucket, Math.round(line.at(start)));
      repaired[bucket] += end - start;
      extremes(bucket, Math.round(line.at(end)));
      rawMillis[bucket] += Math.round(line.area(start, end));
      start = end;
    }
  }

  /** Nothing was heard from {@code from} to {@code to}: off where a bridge was listening. */
  void silent(long from, long to, Spans listening) {
    long start = Math.max(from, grid.from());
    while (start < Math.min(to, grid.to())) {
      int bucket = grid.indexOf(start);
      long end = Math.min(to, grid.end(bucket));
      long listened = listening.within(start, end);
      off[bucket] += listened;
      missing[bucket] += end - start - listened;
      start = end;
    }
  }

  List<Bucket> buckets() {
    List<Bucket> buckets = new ArrayList<>(grid.size());
    for (int i = 0; i < grid.size(); i++) {
      Coverage coverage = Coverage.ofMillis(measured[i], repaired[i], off[i], missing[i]);
      buckets.add(new Bucket(grid.start(i), coverage, rawMillis[i], rawMin[i], rawMax[i]));
    }
    return buckets;
  }

  private void extremes(int bucket, long raw) {
    boolean first = measured[bucket] + repaired[bucket] == 0;
    rawMin[bucket] = first ? raw : Math.min(rawMin[bucket], raw);
    rawMax[bucket] = first ? raw : Math.max(rawMax[bucket], raw);
  }
}
