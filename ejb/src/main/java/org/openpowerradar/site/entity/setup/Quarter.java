package org.openpowerradar.site.entity.setup;

import java.time.Instant;

/** Quarter hours (UTC): spans of parameters begin and end on them. */
public final class Quarter {
  private static final long SECONDS = 900;

  private Quarter() {}

  /** Returns the beginning of the quarter hour in which a moment lies. */
  public static Instant of(Instant moment) {
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), SECONDS) * SECONDS);
  }

  /**
   * Returns a moment from which something holds.
   *
   * @param wanted null: the beginning of the present quarter hour
   * @throws SetupException if it is not on a quarter hour, lies ahead, or before 1970
   */
  public static Instant from(Instant wanted, Instant now) {
    if (wanted == null) {
      return of(now);
    }
    if (!wanted.equals(of(wanted)) || wanted.isAfter(now) || wanted.isBefore(Instant.EPOCH)) {
      throw new SetupException(SetupError.FROM);
    }
    return wanted;
  }
}
