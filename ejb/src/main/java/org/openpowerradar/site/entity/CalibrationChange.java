package org.openpowerradar.site.entity;

import java.math.BigDecimal;

/**
 * What is corrected of a {@link Calibration}; null: stays as it is.
 *
 * @param amperesPerUnit gain of the sensor [A per raw unit], above 0, at most 12 decimals
 * @param ctRatio primary by secondary current, above 0, at most 3 decimals
 * @param currentFactor parallel conductors of which one is measured, above 0, at most 3 decimals
 * @param volts of the phase [V], above 0, at most 2 decimals
 * @param powerFactor of the load, above 0 to 1, at most 3 decimals
 */
public record CalibrationChange(
    BigDecimal amperesPerUnit,
    BigDecimal ctRatio,
    BigDecimal currentFactor,
    BigDecimal volts,
    BigDecimal powerFactor) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range, or all are null; the message says
   *     which
   */
  public CalibrationChange {
    require("amperesPerUnit", amperesPerUnit, 12, 1_000_000);
    require("ctRatio", ctRatio, 3, 1_000_000);
    require("currentFactor", currentFactor, 3, 10_000);
    require("volts", volts, 2, 100_000);
    require("powerFactor", powerFactor, 3, 1.001);
    if (amperesPerUnit == null
        && ctRatio == null
        && currentFactor == null
        && volts == null
        && powerFactor == null) {
      throw new IllegalArgumentException("Nothing is to be changed");
    }
  }

  private static void require(String name, BigDecimal number, int decimals, double below) {
    if (number != null
        && (number.signum() <= 0
            || number.compareTo(BigDecimal.valueOf(below)) >= 0
            || number.stripTrailingZeros().scale() > decimals)) {
      throw new IllegalArgumentException(
          name + " must be above 0, below " + below + ", with at most " + decimals + " decimals");
    }
  }
}
