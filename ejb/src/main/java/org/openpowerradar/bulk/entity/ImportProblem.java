package org.openpowerradar.bulk.entity;

/** What can be wrong with a row beside what is wrong wherever something is set up. */
public enum ImportProblem {
  /** The cell holds a formula; nothing is computed. */
  FORMULA,
  /** The spreadsheet could not compute the cell. */
  CELL_ERROR,
  NUMBER,
  /** Not one of the words that are possible. */
  CHOICE,
  YES_NO,
  PHASES,
  SERIAL,
  MOMENT,
  /** The cell is empty and nothing is known that could stay. */
  MISSING,
  /** The same thing stands in the file twice. */
  TWICE,
  /** The sensor stands in the file at two places. */
  SENSOR_TWICE,
  SITE_UNKNOWN,
  ZONE_UNKNOWN,
  PANEL_UNKNOWN,
  DEVICE_UNKNOWN,
  FEEDER_UNKNOWN,
  FEEDS_ITSELF,
  /** A power meter sits on all phases of its device. */
  POWER_METER_PHASES,
  /** The kind, the ratio or the beginning of a sensor that sits there: corrected, not imported. */
  DATED,
  /** What a meter counts, and what a pulse is worth, is not changed by file. */
  METER_FIXED,
  /** The site has a meter with the name already that counts no pulses. */
  METER_TAKEN,
  PER_PULSE,
  SCHEDULE_UNKNOWN,
  /** Two schedules of the file are to be the default. */
  DEFAULT_TWICE,
  /** It stays the default until the file makes another one so. */
  DEFAULT_NEEDED,
  HOURS,
  DAY,
  HOLIDAY_NAME,
  NOT_ALLOWED,
  QUOTA,
  /** Refused by the rules for a reason that has no word of its own. */
  REFUSED
}
