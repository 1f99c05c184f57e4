package org.openpowerradar.meter.entity.imports;

import java.math.BigDecimal;
import org.openpowerradar.meter.entity.MeterUnit;

/** In what unit the values of a file are. */
public enum ValueUnit {
  /** As the file itself says. */
  TAGGED(MeterUnit.KILOWATT_HOUR, "1", false),
  /** Mean power of the interval. */
  W(MeterUnit.KILOWATT_HOUR, "0.001", true),
  /** Mean power of the interval. */
  KW(MeterUnit.KILOWATT_HOUR, "1", true),
  WH(MeterUnit.KILOWATT_HOUR, "0.001", false),
  KWH(MeterUnit.KILOWATT_HOUR, "1", false),
  MWH(MeterUnit.KILOWATT_HOUR, "1000", false),
  M3(MeterUnit.CUBIC_METRE, "1", false);

  private final MeterUnit meterUnit;
  private final BigDecimal factor;
  private final boolean isRate;

  ValueUnit(MeterUnit meterUnit, String factor, boolean isRate) {
    this.meterUnit = meterUnit;
    this.factor = new BigDecimal(factor);
    this.isRate = isRate;
  }

  /** Returns the unit in which the amounts are stored. */
  public MeterUnit meterUnit() {
    return meterUnit;
  }

  /** Returns units of the meter (for a rate: an hour of it) for one of this. */
  public BigDecimal factor() {
    return factor;
  }

  /** Returns whether a value is a mean over the interval rather than an amount. */
  public boolean isRate() {
    return isRate;
  }
}
