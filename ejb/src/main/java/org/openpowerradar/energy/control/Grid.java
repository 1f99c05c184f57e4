package org.openpowerradar.energy.control;

/**
 * Equal intervals one after the other; the last may be cut short (by now).
 *
 * @param from start of the first [ms since 1970 UTC]
 * @param to end of the last [ms since 1970 UTC]
 * @param width of each [ms]
 */
record Grid(long from, long to, long width) {
  static final long QUARTER = 900_000;
  static final long HOUR = 3_600_000;

  /** The quarter hours between two hours since 1970 UTC. */
  static Grid quarters(long firstHour, long endHour) {
    return new Grid(firstHour * HOUR, endHour * HOUR, QUARTER);
  }

  int size() {
    return (int) ((to - from + width - 1) / width);
  }

  int indexOf(long instant) {
    return (int) ((instant - from) / width);
  }

  long start(int index) {
    return from + index * width;
  }

  long end(int index) {
    return Math.min(to, start(index + 1));
  }
}
