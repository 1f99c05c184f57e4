package org.openpowerradar.softwarebridge.radio;

/** What a device draws: a pure function of local time. */
@FunctionalInterface
interface Load {
  /** Active power of the whole device, all phases together [W], never negative. */
  double watts(Moment moment);

  default Load plus(Load other) {
    return moment -> watts(moment) + other.watts(moment);
  }
}
