package org.openpowerradar.energy.entity;

import java.time.Instant;

/**
 * What turns raw values of a phase into amperes and watts, for a span of time.
 *
 * @param phase of its device, 1..3
 * @param validFrom first moment, on a quarter hour
 * @param validTo first moment after it, on a quarter hour; null: still valid
 * @param amperesPerRaw current for one raw unit [A]
 * @param wattsPerRaw power for one raw unit [W]
 */
public record RawFactors(
    int phase, Instant validFrom, Instant validTo, double amperesPerRaw, double wattsPerRaw) {
  /** Whether an instant [ms since 1970 UTC] lies within the span. */
  public boolean isValidAt(long instant) {
    return instant >= validFrom.toEpochMilli()
        && (validTo == null || instant < validTo.toEpochMilli());
  }
}
