package org.openpowerradar.site.boundary;

import java.time.Instant;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.DeviceId;

/**
 * What turns the raw values of a sensor into amperes and watts of a phase, for a span of time.
 *
 * @param device that is measured
 * @param phase of the device, 1..3
 * @param sensor that measures it
 * @param amperesPerUnit gain of the sensor [A per raw unit]
 * @param ctRatio primary by secondary current; 1 without a transformer
 * @param currentFactor parallel conductors of which one is measured
 * @param volts of the phase [V]
 * @param powerFactor of the load, above 0 to 1
 * @param validFrom first moment, on a quarter hour
 * @param validTo first moment after it, on a quarter hour; null: still valid
 */
public record PhaseParameters(
    DeviceId device,
    int phase,
    SensorSerial sensor,
    double amperesPerUnit,
    double ctRatio,
    double currentFactor,
    double volts,
    double powerFactor,
    Instant validFrom,
    Instant validTo) {

  /** Returns the current of the phase for one raw unit [A]. */
  public double amperesPerRaw() {
    return amperesPerUnit * ctRatio * currentFactor;
  }

  /** Returns the power of the phase for one raw unit [W]. */
  public double wattsPerRaw() {
    return amperesPerRaw() /* [A] */ * volts /* [V] */ * powerFactor;
  }

  /** Returns whether the moment lies within the span. */
  public boolean isValidAt(Instant moment) {
    return !moment.isBefore(validFrom) && (validTo == null || moment.isBefore(validTo));
  }
}
