package org.openpowerradar.meter.entity.imports;

/** What the times of a file mean. */
public enum ZoneRule {
  /** UTC; in a file that holds instants: they are right as they stand. */
  UTC,
  /** The clock on the wall of the site, with its changes in spring and autumn. */
  SITE
}
