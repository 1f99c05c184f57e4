package org.openpowerradar.site.entity;

import java.math.BigDecimal;

/** The models of sensors. */
public enum SensorType {
  /** Clips round a conductor, up to 63 A. */
  PAN_10("PAN-10", "0.0001"),
  /** Clips round a larger conductor, up to 225 A. */
  PAN_12("PAN-12", "0.0005"),
  /** Clips round the secondary conductor of a current transformer, 5 A: times the CT ratio. */
  PAN_14("PAN-14", "0.00001"),
  /** Three-phase power meter: measures volts, watts and power factor itself. */
  PAN_42("PAN-42", "0.001");

  private final String label;
  private final BigDecimal gain;

  SensorType(String label, String gain) {
    this.label = label;
    this.gain = new BigDecimal(gain);
  }

  /** Returns the gain of those that nobody calibrated [A per raw unit]. */
  public BigDecimal gain() {
    return gain;
  }

  /** Returns the name printed on the sensor, such as {@code PAN-10}. */
  public String label() {
    return label;
  }
}
