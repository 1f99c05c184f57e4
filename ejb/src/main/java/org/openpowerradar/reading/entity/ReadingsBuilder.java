package org.openpowerradar.reading.entity;

import java.util.Arrays;

/**
 * Gathers readings of one stream and channel in any order, from chunks and from the journal, and
 * makes each packet count once.
 *
 * <p>The same packet is heard by two bridges, or sent twice by one: same sequence, at most {@value
 * #SAME_PACKET} ms apart. The earliest instant counts, whichever came first, so that the outcome
 * does not depend on the order of arrival (docs/adr/0012).
 */
public final class ReadingsBuilder {
  static final long SAME_PACKET = 5_000;

  private long[] millis = new long[16];
  private long[] raws = new long[16];
  private byte[] sequences = new byte[16];
  private int size;
  private boolean sorted = true;

  /** Adds one packet: instant [ms since 1970 UTC], raw value, sequence 0..255. */
  public ReadingsBuilder add(long instant, long raw, int sequence) {
    if (size == millis.length) {
      grow(size * 2);
    }
    millis[size] = instant;
    raws[size] = raw;
    sequences[size] = (byte) sequence;
    sorted &= size == 0 || compare(size - 1, size) <= 0;
    size++;
    return this;
  }

  /** Adds all of {@code readings}. */
  public ReadingsBuilder addAll(Readings readings) {
    if (size + readings.size() > millis.length) {
      grow(Math.max(size + readings.size(), size * 2));
    }
    for (int i = 0; i < readings.size(); i++) {
      add(readings.millis(i), readings.raw(i), readings.sequence(i));
    }
    return this;
  }

  /** What was added, in order of time, each packet once. */
  public Readings build() {
    int[] order = distinct(sorted ? null : order());
    long[] sortedMillis = new long[order.length];
    long[] sortedRaws = new long[order.length];
    byte[] sortedSequences = new byte[order.length];
    for (int i = 0; i < order.length; i++) {
      sortedMillis[i] = millis[order[i]];
      sortedRaws[i] = raws[order[i]];
      sortedSequences[i] = sequences[order[i]];
    }
    return Readings.of(sortedMillis, sortedRaws, sortedSequences);
  }

  private Integer[] order() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, this::compare);
    return order;
  }

  private int[] distinct(Integer[] order) {
    int[] kept = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      int candidate = order == null ? i : order[i];
      if (!isRepeat(candidate, kept, count)) {
        kept[count++] = candidate;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private boolean isRepeat(int candidate, int[] kept, int count) {
    for (int i = count - 1; i >= 0; i--) {
      if (millis[candidate] - millis[kept[i]] > SAME_PACKET) {
        return false;
      }
      if (sequences[candidate] == sequences[kept[i]]) {
        return true;
      }
    }
    return false;
  }

  private int compare(int left, int right) {
    int byTime = Long.compare(millis[left], millis[right]);
    int bySequence = byTime != 0 ? byTime : Byte.compare(sequences[left], sequences[right]);
    return bySequence != 0 ? bySequence : Long.compare(raws[left], raws[right]);
  }

  private void grow(int capacity) {
    millis = Arrays.copyOf(millis, capacity);
    raws = Arrays.copyOf(raws, capacity);
    sequences = Arrays.copyOf(sequences, capacity);
  }
}
