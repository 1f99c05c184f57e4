package org.openpowerradar.energy.entity.calibration;

/** Why a row of a file of calibrations cannot be applied. */
public enum CalibrationProblem {
  /** Not a serial from 1 to 4294967295. */
  SERIAL,
  /** Not a number above 0 and below a million with at most 12 decimals. */
  GAIN,
  /** Sensors are calibrated by a factor alone: an offset must be 0 or left out. */
  OFFSET,
  /** Neither a day, nor a moment of a day, of the years 2000 to 2099. */
  FROM,
  /** Gains begin on quarter hours. */
  QUARTER_HOUR,
  /** The account has not installed the sensor, or not at a site that the caller may correct. */
  UNKNOWN,
  /** The sensor measured nothing from then on. */
  NOT_INSTALLED,
  /** A PAN-42 measures watts itself. */
  POWER_METER,
  /** Another row says the same sensor and moment. */
  TWICE
}
