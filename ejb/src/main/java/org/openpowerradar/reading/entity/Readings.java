package org.openpowerradar.reading.entity;

import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Readings of one stream and channel in order of time, each packet once. Kept in columns, because a
 * month holds a quarter of a million of them. Unmodifiable; made by {@link ReadingsBuilder}, or
 * from columns that were.
 */
public final class Readings {
  public static final Readings NONE = new Readings(new long[0], new long[0], new byte[0]);

  static final long SHORTEST = 500;
  private static final long LONGEST = 3_600_000;
  private static final int ENOUGH = 3;

  private final long[] millis;
  private final long[] raws;
  private final byte[] sequences;

  private Readings(long[] millis, long[] raws, byte[] sequences) {
    this.millis = millis;
    this.raws = raws;
    this.sequences = sequences;
  }

  /** Takes over columns of one length, in order of time, each packet once. */
  public static Readings of(long[] millis, long[] raws, byte[] sequences) {
    return new Readings(millis, raws, sequences);
  }

  /** How many there are; indexes below run from 0 to size - 1. */
  public int size() {
    return millis.length;
  }

  public boolean isEmpty() {
    return millis.length == 0;
  }

  /** Instant of the packet [ms since 1970 UTC], ascending. */
  public long millis(int index) {
    return millis[index];
  }

  /** Raw value, in the unit of the channel. */
  public long raw(int index) {
    return raws[index];
  }

  /** The sensor's own packet number, 0..255. */
  public int sequence(int index) {
    return sequences[index] & 0xff;
  }

  /** The reading at {@code index} as a value. */
  public StoredReading get(int index) {
    return new StoredReading(Instant.ofEpochMilli(millis[index]), raws[index], sequence(index));
  }

  /** Those from {@code from} (with it) to {@code to} (without it) [ms since 1970 UTC]. */
  public Readings between(long from, long to) {
    int start = indexOf(from);
    int end = Math.max(start, indexOf(to));
    if (start == 0 && end == millis.length) {
      return this;
    }
    return start == end
        ? NONE
        : new Readings(
            Arrays.copyOfRange(millis, start, end),
            Arrays.copyOfRange(raws, start, end),
            Arrays.copyOfRange(sequences, start, end));
  }

  /**
   * How far apart the sensor's packets are between two instants [ms since 1970 UTC]: the lower
   * quartile of the spacings [ms] of those that follow each other by number, within {@value
   * #SHORTEST} ms and an hour; empty if there are fewer than three. Silence makes spacings longer,
   * nothing makes them shorter: where most packets come after silence, the median is wrong.
   */
  public OptionalLong usualSpacing(long from, long to) {
    int start = indexOf(from);
    int end = indexOf(to);
    long[] spacings = new long[Math.max(0, end - start)];
    int count = 0;
    for (int i = start + 1; i < end; i++) {
      if ((sequences[i] - sequences[i - 1] & 0xff) == 1) {
        spacings[count++] = millis[i] - millis[i - 1];
      }
    }
    Arrays.sort(spacings, 0, count);
    return count < ENOUGH
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(SHORTEST, Math.min(LONGEST, spacings[count / 4])));
  }

  /**
   * Index of the first reading not before {@code instant} [ms since 1970 UTC]; size if there is
   * none.
   */
  public int indexOf(long instant) {
    int low = 0;
    int high = millis.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (millis[middle] < instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Readings that
        && Arrays.equals(millis, that.millis)
        && Arrays.equals(raws, that.raws)
        && Arrays.equals(sequences, that.sequences);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(millis) * 31 + Arrays.hashCode(raws);
  }

  @Override
  public String toString() {
    return size() + " readings";
  }
}
