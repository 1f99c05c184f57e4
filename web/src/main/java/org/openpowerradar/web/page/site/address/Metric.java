package org.openpowerradar.web.page.site.address;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.web.page.figure.Quantity;

/** What the chart of a site shows; its code stands in the address bar. */
public enum Metric {
  POWER("power", Quantity.POWER, EnergyValue::averageWatts),
  ENERGY("energy", Quantity.ENERGY, EnergyValue::wattHours),
  CURRENT("current", Quantity.CURRENT, EnergyValue::averageAmperes);

  private final String code;
  private final Quantity quantity;
  private final ToDoubleFunction<EnergyValue> reading;

  Metric(String code, Quantity quantity, ToDoubleFunction<EnergyValue> reading) {
    this.code = code;
    this.quantity = quantity;
    this.reading = reading;
  }

  /** The metric with this code, if there is one. */
  public static Optional<Metric> find(String code) {
    return Arrays.stream(values()).filter(metric -> metric.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public Quantity quantity() {
    return quantity;
  }

  /** This metric of an interval, base unit of the quantity. */
  public double of(EnergyValue value) {
    return reading.applyAsDouble(value);
  }

  /** True where the values of devices add up to a whole, so that they are drawn as columns. */
  public boolean isSum() {
    return this == ENERGY;
  }
}
