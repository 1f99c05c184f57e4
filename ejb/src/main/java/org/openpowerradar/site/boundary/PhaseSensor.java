package org.openpowerradar.site.boundary;

import org.openpowerradar.protocol.identity.SensorSerial;

/**
 * The sensor of one phase of a device.
 *
 * @param phase 1..3
 * @param serial of the sensor
 * @param type printed on it, such as {@code PAN-10}
 */
public record PhaseSensor(int phase, SensorSerial serial, String type) {}
