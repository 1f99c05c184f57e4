package org.openpowerradar.energy.control.calibration;

import java.math.BigDecimal;
import java.time.Instant;
import org.openpowerradar.site.boundary.ParameterCorrection;
import org.openpowerradar.site.boundary.bulk.SensorSpan;
import org.openpowerradar.site.entity.CalibrationChange;

/**
 * A stretch of a phase that gets another gain.
 *
 * @param span of the sensor within which it lies
 * @param gain new one [A per raw unit]
 * @param from first moment, on a quarter hour
 * @param to first moment after it; null: from then on
 */
public record CalibrationStep(SensorSpan span, BigDecimal gain, Instant from, Instant to) {

  boolean isChange() {
    return gain.doubleValue() != span.amperesPerUnit();
  }

  /** The correction that does it. */
  public ParameterCorrection correction() {
    CalibrationChange change = new CalibrationChange(gain, null, null, null, null);
    return new ParameterCorrection(span.place().phase(), change, from, to);
  }
}
