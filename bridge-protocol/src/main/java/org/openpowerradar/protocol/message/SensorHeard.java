package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.identity.SensorSerial;

/**
 * How well one sensor was heard since the last STATS (docs/protocol.md, section 8).
 *
 * @param sensor which sensor. 4 bytes.
 * @param count packets heard. 2 bytes, range [0, 65535].
 * @param rssiMin the weakest packet in dBm; 0 = not known. 1 byte, range [-128, 127].
 * @param rssiMean the mean in dBm, rounded; 0 = not known. 1 byte, range [-128, 127].
 */
public record SensorHeard(SensorSerial sensor, int count, int rssiMin, int rssiMean) {

  static final int LENGTH = 8;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public SensorHeard {
    Payload.requireRange(count, 0, 0xFFFF, "A packet count");
    Payload.requireRange(rssiMin, Byte.MIN_VALUE, Byte.MAX_VALUE, "The weakest signal");
    Payload.requireRange(rssiMean, Byte.MIN_VALUE, Byte.MAX_VALUE, "The mean signal");
  }

  static SensorHeard read(ByteBuffer payload) {
    SensorSerial sensor = new SensorSerial(Payload.u32(payload));
    return new SensorHeard(sensor, Payload.u16(payload), payload.get(), payload.get());
  }

  void write(ByteBuffer payload) {
    payload.putInt((int) sensor.value());
    payload.putShort((short) count);
    payload.put((byte) rssiMin);
    payload.put((byte) rssiMean);
  }
}
