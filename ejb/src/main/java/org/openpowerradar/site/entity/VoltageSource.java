package org.openpowerradar.site.entity;

/** Where the volts of a panel come from. */
public enum VoltageSource {
  /** The electrical parameters say them. */
  FIXED,
  /** A power meter (PAN-42) in the panel measures them, or else one at the mains of the site. */
  POWER_METER
}
