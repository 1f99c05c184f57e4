package org.openpowerradar.meter.entity.imports;

/** How a file is laid out (docs/api.md, imports). */
public enum ImportFormat {
  /** CSV with one column of times and one column for each series. */
  CSV_WIDE,
  /** CSV with three columns: time, series, value. */
  CSV_LONG,
  /**
   * Report of a building control system, point by point, with cumulative counters in two halves.
   */
  VENDOR_REPORT,
  /** ESPI / Green Button feed in XML. */
  GREEN_BUTTON
}
