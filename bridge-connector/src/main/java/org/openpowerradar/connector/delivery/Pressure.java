package org.openpowerradar.connector.delivery;

/** How full the memory for undelivered parcels is, and what is asked of the bridges then. */
public enum Pressure {
  /** Below half: bridges may send as much as they were granted. */
  NONE(1),
  /** From half: an eighth of the credits. */
  RISING(8),
  /** Seven eighths and more: no credits; who sends all the same is read no further. */
  FULL(Integer.MAX_VALUE);

  private final int divisor;

  Pressure(int divisor) {
    this.divisor = divisor;
  }

  static Pressure of(long held, long capacity) {
    if (held < capacity / 2) {
      return NONE;
    }
    return held < capacity - capacity / 8 ? RISING : FULL;
  }

  /**
   * What is left of the granted credits.
   *
   * @param granted [records]
   * @return [records], 0 when full
   */
  public long credits(long granted) {
    return granted / divisor;
  }
}
