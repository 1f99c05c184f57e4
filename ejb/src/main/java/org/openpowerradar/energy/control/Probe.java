package org.openpowerradar.energy.control;

import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.entity.Channel;

/** One of the things that a sensor measures. */
public record Probe(SensorSerial sensor, Channel channel) {}
