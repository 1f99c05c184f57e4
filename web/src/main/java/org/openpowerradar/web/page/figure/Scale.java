package org.openpowerradar.web.page.figure;

/**
 * One unit shared by every figure of a column or an axis.
 *
 * @param unit symbol of the unit, "kWh"
 * @param divisor base units in one of this unit; 1,000 for kWh
 */
public record Scale(Quantity quantity, String unit, double divisor) {

  /** The value in this unit. */
  public double of(double baseValue) {
    return baseValue / divisor;
  }

  /** The value in base units. */
  public double base(double scaled) {
    return scaled * divisor;
  }

  /**
   * Fraction digits that leave about three significant digits: none from 100 up, one from 10 up,
   * two below. Currents always have one, whole base units none, except volumes.
   *
   * @param scaled value in this unit
   */
  public int decimals(double scaled) {
    if (quantity == Quantity.CURRENT) {
      return 1;
    }
    double size = Math.abs(scaled);
    if (scaled == 0 || size >= 99.95 || divisor == 1 && quantity != Quantity.VOLUME) {
      return 0;
    }
    return size >= 9.995 ? 1 : 2;
  }
}
