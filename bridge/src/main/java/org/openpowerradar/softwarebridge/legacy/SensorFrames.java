package org.openpowerradar.softwarebridge.legacy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyType;
import org.openpowerradar.protocol.message.SensorRecord;

/** A sensor's packet as an old bridge passes it on. */
final class SensorFrames {
  private SensorFrames() {}

  static LegacyFrame of(SensorRecord record) {
    if (record instanceof SensorRecord.Current current) {
      return frame(record, LegacyType.READING, number(current.raw()));
    }
    if (record instanceof SensorRecord.Counter counter) {
      return frame(record, LegacyType.COUNTER, number(counter.value()));
    }
    if (record instanceof SensorRecord.State state) {
      byte[] word = {(byte) state.state(), (byte) (state.state() >>> 8)};
      return frame(record, LegacyType.STATE, word);
    }
    throw new IllegalArgumentException("old bridges know no " + record.getClass().getSimpleName());
  }

  private static LegacyFrame frame(SensorRecord record, LegacyType type, byte[] payload) {
    return new LegacyFrame(
        record.sensor().value(), record.sensorSequence(), type.code(), payload, -record.rssi());
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) value).array();
  }
}
