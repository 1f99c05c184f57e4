package org.openpowerradar.energy.boundary.calibration;

import java.util.List;
import org.openpowerradar.energy.entity.calibration.CalibrationLine;

/**
 * What a file of calibrations would do.
 *
 * @param token names it; needed to confirm it
 * @param lines in the order of the file
 */
public record CalibrationPreview(String token, List<CalibrationLine> lines) {

  /** Returns how many rows would change figures. */
  public long changes() {
    return lines.stream().filter(CalibrationLine::isChange).count();
  }

  /** Returns how many rows cannot be applied. */
  public long problems() {
    return lines.stream().filter(line -> line.problem() != null).count();
  }

  /** Returns whether it can be confirmed: no row is wrong, and something changes. */
  public boolean isReady() {
    return problems() == 0 && changes() > 0;
  }
}
