package org.openpowerradar.meter.control.file;

import java.math.BigDecimal;
import java.math.MathContext;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ValueUnit;

/**
 * What turns the values of a file into amounts of a meter.
 *
 * @param unit of the values
 * @param powerOfTen values are times ten to this
 * @param isZeroMissing whether zeros are left out
 */
record Conversion(ValueUnit unit, int powerOfTen, boolean isZeroMissing) {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

  static Conversion stated(ImportOptions options, ValueUnit unit) {
    return new Conversion(unit, options.powerOfTen(), options.zeroIsMissing());
  }

  /** The amount of an interval; exact unless it has more than 34 digits. */
  BigDecimal amount(BigDecimal value, int seconds) {
    BigDecimal amount = value.multiply(unit.factor()).scaleByPowerOfTen(powerOfTen);
    return unit.isRate()
        ? amount /* [kW] */
            .multiply(BigDecimal.valueOf(seconds) /* [s] */)
            .divide(HOUR, MathContext.DECIMAL128)
        : amount;
  }
}
