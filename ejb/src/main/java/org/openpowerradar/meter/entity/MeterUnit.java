package org.openpowerradar.meter.entity;

/** The unit of every amount of a meter. */
public enum MeterUnit {
  KILOWATT_HOUR("kWh"),
  CUBIC_METRE("m\u00b3");

  private final String symbol;

  MeterUnit(String symbol) {
    this.symbol = symbol;
  }

  /** Returns the symbol, such as {@code kWh}. */
  public String symbol() {
    return symbol;
  }
}
