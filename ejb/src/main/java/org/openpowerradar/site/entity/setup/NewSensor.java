package org.openpowerradar.site.entity.setup;

import java.math.BigDecimal;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.SensorType;

/**
 * A sensor that is put on a phase.
 *
 * @param serial printed on it
 * @param type printed on it
 * @param ctRatio primary by secondary current of the transformer it sits on, at most 3 decimals;
 *     null: no transformer
 */
public record NewSensor(SensorSerial serial, SensorType type, BigDecimal ctRatio) {

  /**
   * Checks it.
   *
   * @throws SetupException if something is missing or out of its range
   */
  public NewSensor {
    serial = Checked.given(serial, SetupError.SENSOR_NOT_AVAILABLE);
    type = Checked.given(type, SetupError.SENSOR_TYPE);
    ctRatio =
        Checked.positive(
            ctRatio == null ? BigDecimal.ONE : ctRatio, "1000000", 3, SetupError.CT_RATIO);
  }
}
