package org.openpowerradar.reading.entity;

import java.util.Arrays;

/**
 * Stretches of time in which at least one bridge was listening, in order and apart from each other.
 * Unmodifiable; made by {@link SpansBuilder}.
 */
public final class Spans {
  public static final Spans NONE = new Spans(new long[0]);

  private final long[] edges;

  /** Edges [ms since 1970 UTC], strictly ascending: from, to, from, to... */
  Spans(long[] edges) {
    this.edges = edges;
  }

  /** How many there are; indexes below run from 0 to size - 1. */
  public int size() {
    return edges.length / 2;
  }

  /** Start of a span [ms since 1970 UTC]. */
  public long from(int index) {
    return edges[2 * index];
  }

  /** End of a span [ms since 1970 UTC]. */
  public long to(int index) {
    return edges[2 * index + 1];
  }

  /** How much of {@code from} to {@code to} [ms since 1970 UTC] they cover [ms]. */
  public long within(long from, long to) {
    long covered = 0;
    for (int i = firstEndingAfter(from); i < size() && from(i) < to; i++) {
      covered += Math.min(to, to(i)) - Math.max(from, from(i));
    }
    return covered;
  }

  private int firstEndingAfter(long instant) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (to(middle) <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spans that && Arrays.equals(edges, that.edges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(edges);
  }

  @Override
  public String toString() {
    return Arrays.toString(edges);
  }
}
