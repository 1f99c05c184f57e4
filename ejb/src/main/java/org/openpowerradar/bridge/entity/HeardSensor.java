package org.openpowerradar.bridge.entity;

import java.time.Instant;
import org.openpowerradar.protocol.identity.SensorSerial;

/**
 * A sensor that a bridge has heard.
 *
 * @param sensor which
 * @param rssi mean strength in the last report [dBm]
 * @param lastHeard when that report came
 * @param packets heard in the last report
 */
public record HeardSensor(SensorSerial sensor, int rssi, Instant lastHeard, long packets) {}
