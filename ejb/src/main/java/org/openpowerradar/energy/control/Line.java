package org.openpowerradar.energy.control;

/**
 * A straight line of raw values.
 *
 * @param start of the line [ms since 1970 UTC]
 * @param from raw value there
 * @param end of the line [ms since 1970 UTC]
 * @param to raw value there
 */
record Line(long start, double from, long end, double to) {
  double at(long instant) {
    return from + (to - from) * ((double) (instant - start) / (end - start));
  }

  /** Sum of raw value x ms between two instants of the line. */
  double area(long first, long last) {
    return (at(first) + at(last)) / 2 * (last - first);
  }

  Line times(double factor) {
    return new Line(start, from * factor, end, to * factor);
  }

  Line level(double raw) {
    return new Line(start, raw, end, raw);
  }
}
