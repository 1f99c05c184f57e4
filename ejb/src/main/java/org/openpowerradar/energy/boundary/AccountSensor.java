package org.openpowerradar.energy.boundary;

import java.util.Optional;
import java.util.SortedSet;
import org.openpowerradar.energy.control.SensorSource;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.boundary.AccountReadings;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.StreamId;
import org.openpowerradar.reading.entity.StreamWindow;

/** A sensor as an account's bridges heard it. */
record AccountSensor(AccountReadings readings, SensorSerial sensor) implements SensorSource {
  @Override
  public Optional<StreamId> stream() {
    return readings.stream(sensor);
  }

  @Override
  public SortedSet<Long> openHours() {
    return readings.openHours(sensor);
  }

  @Override
  public StreamWindow window(long firstHour, long endHour) {
    return readings.window(sensor, Channel.CURRENT, firstHour, endHour);
  }

  @Override
  public Spans listening(long firstHour, long endHour) {
    return readings.listening(sensor, firstHour, endHour);
  }
}
