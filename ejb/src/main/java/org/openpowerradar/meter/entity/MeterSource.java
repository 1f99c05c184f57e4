package org.openpowerradar.meter.entity;

/** Where the amounts of a meter come from. */
public enum MeterSource {
  /** Files that people or programs import. */
  IMPORTED,
  /** Pulses that a bridge counts, times the unit per pulse. */
  PULSE
}
