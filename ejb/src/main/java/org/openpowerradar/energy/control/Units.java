package org.openpowerradar.energy.control;

import java.time.Instant;

/**
 * Equal intervals that are computed one by one: quarter hours, parts of them, or quiet intervals of
 * several ({@link KnownBuckets}).
 *
 * @param from start of the first, on a border of the width
 * @param to end of the last, which it may cut short (by now)
 * @param seconds width, 900, a part or a multiple of it [s]
 */
public record Units(Instant from, Instant to, long seconds) {
  /** Quarter hours. */
  public static Units quarters(Instant from, Instant to) {
    return new Units(from, to, 900);
  }

  /** How many quarter hours one of them is; 1 if it is finer. */
  int quarters() {
    return (int) Math.max(1, seconds / 900);
  }

  Grid grid() {
    return new Grid(from.toEpochMilli(), to.toEpochMilli(), seconds * 1_000);
  }

  int size() {
    return grid().size();
  }

  /** Start of one of them [ms since 1970 UTC]. */
  long start(int index) {
    return grid().start(index);
  }
}
