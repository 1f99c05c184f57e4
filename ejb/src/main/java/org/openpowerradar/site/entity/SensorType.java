package org.openpowerradar.site.entity;

/** The models of sensors. */
public enum SensorType {
  /** Clips round a conductor, up to 63 A. */
  PAN_10("PAN-10"),
  /** Clips round a larger conductor, up to 225 A. */
  PAN_12("PAN-12"),
  /** Clips round the secondary conductor of a current transformer, 5 A: times the CT ratio. */
  PAN_14("PAN-14"),
  /** Three-phase power meter: measures volts, watts and power factor itself. */
  PAN_42("PAN-42");

  private final String label;

  SensorType(String label) {
    this.label = label;
  }

  /** Returns the name printed on the sensor, such as {@code PAN-10}. */
  public String label() {
    return label;
  }
}
