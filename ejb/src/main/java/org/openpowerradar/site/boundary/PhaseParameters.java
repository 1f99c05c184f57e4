package org.openpowerradar.site.boundary;

import java.time.Instant;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;

/**
 * What turns the raw values of a sensor into amperes and watts of a phase, for a span of time.
 *
 * @param device that is measured
 * @param phase of the device, 1..3
 * @param sensor that measures it
 * @param type of the sensor; a PAN-42 measures watts itself, on its channel of the same phase
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
    SensorType type,
    double amperesPerUnit,
    double ctRatio,
    double currentFactor,
    double volts,
    double powerFactor,
    Instant validFrom,
    Instant validTo) {

  /** Returns the current of the phase for one raw unit; of a PAN-42 for 1 mA [A]. */
  public double amperesPerRaw() {
    return (isMeter() ? 0.001 : amperesPerUnit) * conductors();
  }

  /** Returns what a measured current or power is multiplied with to be that of the phase. */
  public double conductors() {
    return ctRatio * currentFactor;
  }

  /** Returns whether the sensor measures watts and volts itself. */
  public boolean isMeter() {
    return type == SensorType.PAN_42;
  }

  /** Returns the power of the phase for one raw unit at the fixed voltage; not of a PAN-42 [W]. */
  public double wattsPerRaw() {
    return amperesPerRaw() /* [A] */ * volts /* [V] */ * powerFactor;
  }

  /** Returns whether the moment lies within the span. */
  public boolean isValidAt(Instant moment) {
    return !moment.isBefore(validFrom) && (validTo == null || moment.isBefore(validTo));
  }
}
