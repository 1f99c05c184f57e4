package org.openpowerradar.softwarebridge.replay;

import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorRecord;

/** A column of the file, replayed as one sensor: it numbers its packets and skips blanks. */
final class Column {
  private static final int RSSI = -50; // [dBm]

  private final int index;
  private final SensorSerial serial;
  private int sequence;

  Column(int index, SensorSerial serial) {
    this.index = index;
    this.serial = serial;
  }

  boolean silent(Trace.Row row) {
    return Double.isNaN(row.watts()[index]);
  }

  SensorRecord packet(Trace.Row row, long millis, Scale scale) {
    int number = sequence;
    sequence = (sequence + 1) & 0xFF;
    return new SensorRecord.Current(millis, serial, number, RSSI, scale.raw(row.watts()[index]));
  }
}
