package org.openpowerradar.reading.boundary.adoption;

import java.time.Instant;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.setup.PhasePlace;

/**
 * A sensor that a bridge of a site hears.
 *
 * @param serial printed on the sensor
 * @param isMeter whether it measures watts itself, as a PAN-42 does
 * @param bridge that heard it last
 * @param bridgeName what people call the bridge
 * @param rssi how strong it was [dBm]
 * @param at when it was heard last
 * @param place where it sits now; null: not assigned
 * @param device name of the device on which it sits; null: not assigned, or at another site
 */
public record HeardSensor(
    SensorSerial serial,
    boolean isMeter,
    BridgeSerial bridge,
    String bridgeName,
    int rssi,
    Instant at,
    PhasePlace place,
    String device) {

  /** Returns whether it sits on a phase of any device of the account. */
  public boolean isAssigned() {
    return place != null;
  }
}
