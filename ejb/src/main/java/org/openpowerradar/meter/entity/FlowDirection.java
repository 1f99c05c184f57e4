package org.openpowerradar.meter.entity;

/** Which way a meter counts. Amounts are positive in its own direction. */
public enum FlowDirection {
  /** To the site: consumption. */
  DELIVERED,
  /** From the site: generation fed into the grid. */
  RECEIVED
}
