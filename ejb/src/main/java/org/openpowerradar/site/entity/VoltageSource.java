package org.openpowerradar.site.entity;

/** Where the volts of a panel come from. */
public enum VoltageSource {
  /** The electrical parameters say them. */
  FIXED,
  /** A power meter (PAN-42) of the site measures them. */
  POWER_METER
}
