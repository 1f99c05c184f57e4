package org.openpowerradar.site.boundary;

import java.time.Instant;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.site.entity.CalibrationChange;

/**
 * What is corrected of the electrical parameters of a device, and for which time.
 *
 * @param phase of the device, 1..3; null: all
 * @param change what is corrected
 * @param from first moment, on a quarter hour (UTC), may be past
 * @param to first moment after it, on a quarter hour (UTC); null: from then on
 */
public record ParameterCorrection(
    Integer phase, CalibrationChange change, Instant from, Instant to) {

  /**
   * Checks the time.
   *
   * @throws InvalidRequestException if {@code from} is absent, {@code to} is not later, one of them
   *     is not on a quarter hour, or there is no such phase
   */
  public ParameterCorrection {
    if (from == null || !isQuarter(from)) {
      throw new InvalidRequestException("Give from on a quarter hour, such as 10:15:00Z");
    }
    if (to != null && (!isQuarter(to) || !to.isAfter(from))) {
      throw new InvalidRequestException("Give to on a quarter hour after from, or leave it out");
    }
    if (phase != null && (phase < 1 || phase > 3)) {
      throw new InvalidRequestException("A phase is 1, 2 or 3");
    }
  }

  private static boolean isQuarter(Instant moment) {
    return moment.getNano() == 0 && moment.getEpochSecond() % 900 == 0;
  }
}
