package org.openpowerradar.softwarebridge.radio;

/**
 * The self-powered current sensors. Gain and minimum are this simulator's own figures: the real
 * calibration is kept per sensor by the vendor and not published.
 */
public enum SensorType {
  PAN_10(0.0001, 0.2, 63),
  PAN_12(0.0005, 0.5, 225),
  /** Reads the 5 A secondary of an external current transformer. */
  PAN_14(0.000_01, 0.05, 6);

  private final double gain; // [A] a raw unit
  private final double minimum; // [A]
  private final double maximum; // [A]

  SensorType(double gain, double minimum, double maximum) {
    this.gain = gain;
    this.minimum = minimum;
    this.maximum = maximum;
  }

  /** Amperes that one raw unit stands for. */
  public double gain() {
    return gain;
  }

  /** The raw value of a current [A]; 0 where the current cannot power the sensor. */
  long raw(double amperes) {
    if (amperes < minimum) {
      return 0;
    }
    return Math.round(Math.min(amperes, maximum) / gain);
  }

  static SensorType named(String name) {
    for (SensorType type : values()) {
      if (type.name().replace('_', '-').equals(name)) {
        return type;
      }
    }
    throw new ProfileException("'" + name + "' is not a sensor: PAN-10, PAN-12 or PAN-14");
  }
}
