package org.openpowerradar.meter.entity;

/** What a meter counts. */
public enum MeterKind {
  ELECTRICITY,
  GAS,
  HEAT,
  WATER
}
