package org.openpowerradar.site.boundary.bulk;

import java.time.Instant;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;

/**
 * For how long a sensor measures, or measured, a phase of a device, and with which gain.
 *
 * @param sensor its serial
 * @param type of the sensor
 * @param place what it measures
 * @param amperesPerUnit gain [A per raw unit]
 * @param from first moment, on a quarter hour
 * @param to first moment after it, on a quarter hour; null: still
 */
public record SensorSpan(
    SensorSerial sensor,
    SensorType type,
    Place place,
    double amperesPerUnit,
    Instant from,
    Instant to) {

  /**
   * A phase of a device.
   *
   * @param site where it stands
   * @param device names it
   * @param name what people call it
   * @param phase 1..3
   */
  public record Place(SiteSummary site, DeviceId device, String name, int phase) {}
}
