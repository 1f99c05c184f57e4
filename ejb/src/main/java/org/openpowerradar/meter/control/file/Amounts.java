package org.openpowerradar.meter.control.file;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpowerradar.meter.entity.MeterBucket;

/**
 * Amounts of one series, by time: three numbers each, because a file may hold a million. An amount
 * is kept as a whole number of billionths of its unit, so that every sum is exact.
 */
public final class Amounts {
  static final int DECIMALS = 9;

  private long[] starts = new long[64];
  private int[] seconds = new int[64];
  private long[] billionths = new long[64];
  private long[] rows = new long[64];
  private int size;

  void add(long start, int length, long amount, long row) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      seconds = Arrays.copyOf(seconds, size * 2);
      billionths = Arrays.copyOf(billionths, size * 2);
      rows = Arrays.copyOf(rows, size * 2);
    }
    starts[size] = start;
    seconds[size] = length;
    billionths[size] = amount;
    rows[size++] = row;
  }

  /** The same by start; equal starts by row. */
  Amounts sorted() {
    Amounts sorted = new Amounts();
    IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> starts[i]).thenComparingLong(i -> rows[i]))
        .forEach(i -> sorted.add(starts[i], seconds[i], billionths[i], rows[i]));
    return sorted;
  }

  public int size() {
    return size;
  }

  long start(int i) {
    return starts[i];
  }

  int seconds(int i) {
    return seconds[i];
  }

  long end(int i) {
    return starts[i] + seconds[i];
  }

  long billionths(int i) {
    return billionths[i];
  }

  long row(int i) {
    return rows[i];
  }

  public MeterBucket bucket(int i) {
    return new MeterBucket(starts[i], seconds[i], BigDecimal.valueOf(billionths[i], DECIMALS));
  }

  public Stream<MeterBucket> buckets() {
    return IntStream.range(0, size).mapToObj(this::bucket);
  }
}
