package org.openpowerradar.energy.entity.calibration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a row of a file of calibrations would do.
 *
 * @param line of the file
 * @param serial as it is written
 * @param place what the sensor measures; null where that is not known
 * @param gain new one [A per raw unit]; null where it makes no sense
 * @param from first moment of it; null: since the sensor was installed
 * @param problem why it cannot be applied; null: it can
 */
public record CalibrationLine(
    int line,
    String serial,
    Place place,
    BigDecimal gain,
    Instant from,
    CalibrationProblem problem) {

  /**
   * What a sensor measures.
   *
   * @param device what people call it
   * @param site what people call it
   * @param zone of the site
   * @param gain present one at the first moment [A per raw unit]
   * @param changes whether anything would be another
   */
  public record Place(String device, String site, ZoneId zone, double gain, boolean changes) {}

  /** Returns whether figures would change. */
  public boolean isChange() {
    return problem == null && place.changes();
  }
}
