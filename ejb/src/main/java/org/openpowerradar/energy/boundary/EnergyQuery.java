package org.openpowerradar.energy.boundary;

import java.time.Instant;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.energy.entity.Resolution;

/**
 * What part of a series is asked for. Intervals that lie partly within are given whole.
 *
 * @param from first moment
 * @param to first moment after it
 * @param resolution length of the intervals
 */
public record EnergyQuery(Instant from, Instant to, Resolution resolution) {
  /**
   * Checks the order.
   *
   * @throws InvalidRequestException if something is absent, or {@code to} is not after {@code from}
   */
  public EnergyQuery {
    if (from == null || to == null || resolution == null || !to.isAfter(from)) {
      throw new InvalidRequestException("Give from, a later to, and a resolution");
    }
  }
}
