package org.openpowerradar.softwarebridge.radio;

import java.util.List;

/**
 * A machine or circuit of a profile.
 *
 * @param load what it draws by itself
 * @param circuits whether it also carries every device that is not a main itself
 * @param phases the conductors it hangs on, one to three, each with its sensor
 * @param supply how watts become amperes
 */
record Device(Load load, boolean circuits, List<Phase> phases, Supply supply) {

  /** What it draws by itself on one of its phases [W]. */
  double watts(Moment moment) {
    return load.watts(moment) / phases.size();
  }

  boolean on(int phase) {
    return phases.stream().anyMatch(each -> each.number() == phase);
  }

  /**
   * One conductor and the sensor around it.
   *
   * @param number 1 to 3
   */
  record Phase(int number, long serial, SensorType type) {}

  /**
   * The electrical side.
   *
   * @param volts phase to neutral [V]
   * @param powerFactor above 0, at most 1
   * @param ratio of the current transformer, 1 without one
   */
  record Supply(double volts, double powerFactor, double ratio) {
    /** The current that a sensor sees [A]. */
    double amperes(double watts) {
      return watts / (volts * powerFactor * ratio);
    }
  }
}
