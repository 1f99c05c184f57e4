package org.openpowerradar.reading.control;

/** Hours since 1970 UTC, the unit of journal and chunks. */
public final class Hours {
  public static final long MILLIS = 3_600_000;

  /**
   * How long after its end an hour still counts as open: messages of its last minutes are under
   * way.
   */
  public static final long GRACE = 120_000;

  private Hours() {}

  /** The hour of an instant [ms since 1970 UTC]. */
  public static long of(long instant) {
    return Math.floorDiv(instant, MILLIS);
  }

  /** Start of an hour [ms since 1970 UTC]. */
  public static long start(long hour) {
    return hour * MILLIS;
  }

  /**
   * The first hour that is not closed at {@code now} [ms since 1970 UTC]: the hours before it are.
   */
  public static long closed(long now) {
    return of(now - GRACE);
  }
}
