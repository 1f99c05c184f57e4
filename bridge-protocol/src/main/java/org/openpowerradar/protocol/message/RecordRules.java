package org.openpowerradar.protocol.message;

/** The ranges all kinds of {@link SensorRecord} share. */
final class RecordRules {

  private RecordRules() {}

  static void requireCommon(long timeMillis, int sensorSequence, int rssi) {
    Payload.requireRange(timeMillis, 0, MessageLimits.TIME_MILLIS, "The time of a record");
    Payload.requireRange(sensorSequence, 0, 0xFF, "A sensor sequence");
    Payload.requireRange(rssi, Byte.MIN_VALUE, Byte.MAX_VALUE, "A signal strength");
  }
}
