package org.openpowerradar.softwarebridge.radio;

/**
 * A stretch of time.
 *
 * @param from ms since 1970, inclusive
 * @param to ms since 1970, exclusive
 */
public record Span(long from, long to) {
  public Span {
    if (to < from) {
      throw new IllegalArgumentException("a span ends before it begins");
    }
  }

  boolean contains(long millis) {
    return millis >= from && millis < to;
  }
}
