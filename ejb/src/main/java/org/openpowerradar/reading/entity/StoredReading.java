package org.openpowerradar.reading.entity;

import java.time.Instant;

/**
 * One packet of a sensor as it is kept.
 *
 * @param instant when the bridge heard it, to the millisecond
 * @param raw uncalibrated value 0..4294967295 (measured power may be negative), unit of its {@link
 *     Channel}
 * @param sequence the sensor's packet number, 0..255, wraps
 */
public record StoredReading(Instant instant, long raw, int sequence) {}
