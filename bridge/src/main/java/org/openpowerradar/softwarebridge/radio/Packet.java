package org.openpowerradar.softwarebridge.radio;

import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.CounterType;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * What a sensor transmits, as heard by a bridge.
 *
 * @param timeMillis when it was heard, ms since 1970
 * @param sensor serial, 1 to 2^32 - 1
 * @param sequence the sensor's own counter, 0 to 255
 * @param rssi strength [dBm], negative
 * @param value raw current, cumulative counter (0 to 2^32 - 1) or state word, as the kind says
 */
public record Packet(long timeMillis, long sensor, int sequence, int rssi, Kind kind, long value) {
  /** What the value is. */
  public enum Kind {
    CURRENT,
    COUNTER,
    STATE
  }

  /** The same in the words of the protocol. */
  public SensorRecord record() {
    SensorSerial serial = new SensorSerial(sensor);
    return switch (kind) {
      case CURRENT -> new SensorRecord.Current(timeMillis, serial, sequence, rssi, value);
      case COUNTER ->
          new SensorRecord.Counter(timeMillis, serial, sequence, rssi, CounterType.RAW_SUM, value);
      case STATE -> new SensorRecord.State(timeMillis, serial, sequence, rssi, (int) value);
    };
  }
}
