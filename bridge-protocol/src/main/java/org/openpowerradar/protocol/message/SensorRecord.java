package org.openpowerradar.protocol.message;

import java.util.Arrays;
import java.util.HexFormat;
import org.openpowerradar.protocol.identity.SensorSerial;

/**
 * What a sensor sent at an instant, one of five kinds (docs/protocol.md, section 5).
 *
 * <p>The four components all kinds share: {@code timeMillis}, range [0, 253402300799999]; {@code
 * sensor}; {@code sensorSequence}, the sensor's own packet counter, range [0, 255], wraps; {@code
 * rssi}, signal strength in dBm, range [-128, 127], 0 = not known.
 */
public sealed interface SensorRecord {

  /** Returns when the packet was heard, in milliseconds on the clock of its message. */
  long timeMillis();

  /** Returns the sensor; never null. */
  SensorSerial sensor();

  /** Returns the sensor's own packet counter, range [0, 255]. */
  int sensorSequence();

  /** Returns the signal strength in dBm, range [-128, 127]; 0 = not known. */
  int rssi();

  /**
   * Kind 1: a current, as the uncalibrated number the sensor sends.
   *
   * @param timeMillis when.
   * @param sensor which.
   * @param sensorSequence packet counter.
   * @param rssi [dBm].
   * @param raw the device's number, no unit; the cloud calibrates. Range [0, 4294967295].
   */
  record Current(long timeMillis, SensorSerial sensor, int sensorSequence, int rssi, long raw)
      implements SensorRecord {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is out of its range.
     */
    public Current {
      RecordRules.requireCommon(timeMillis, sensorSequence, rssi);
      Payload.requireRange(raw, 0, Payload.UNSIGNED_INT, "A raw value");
    }
  }

  /**
   * Kind 2: the three phases of a meter.
   *
   * @param timeMillis when.
   * @param sensor which.
   * @param sensorSequence packet counter.
   * @param rssi [dBm].
   * @param l1 the first phase.
   * @param l2 the second phase.
   * @param l3 the third phase.
   */
  record ThreePhase(
      long timeMillis,
      SensorSerial sensor,
      int sensorSequence,
      int rssi,
      Phase l1,
      Phase l2,
      Phase l3)
      implements SensorRecord {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is out of its range.
     */
    public ThreePhase {
      RecordRules.requireCommon(timeMillis, sensorSequence, rssi);
    }
  }

  /**
   * One phase of {@link ThreePhase}.
   *
   * @param current [mA], range [0, 4294967295].
   * @param voltage [mV] to neutral, range [0, 4294967295].
   * @param power [W], positive = drawn from the grid, negative = fed into it; range of int.
   * @param powerFactor [1/1000], range [-1000, 1000].
   */
  record Phase(long current, long voltage, int power, int powerFactor) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is out of its range.
     */
    public Phase {
      Payload.requireRange(current, 0, Payload.UNSIGNED_INT, "A current");
      Payload.requireRange(voltage, 0, Payload.UNSIGNED_INT, "A voltage");
      Payload.requireRange(powerFactor, -1000, 1000, "A power factor");
    }
  }

  /**
   * Kind 3: a counter that only grows, until it wraps or is replaced.
   *
   * @param timeMillis when.
   * @param sensor which.
   * @param sensorSequence packet counter.
   * @param rssi [dBm].
   * @param type what is counted; gives the unit.
   * @param value the count, range [0, 2^63 - 1].
   */
  record Counter(
      long timeMillis,
      SensorSerial sensor,
      int sensorSequence,
      int rssi,
      CounterType type,
      long value)
      implements SensorRecord {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is out of its range.
     */
    public Counter {
      RecordRules.requireCommon(timeMillis, sensorSequence, rssi);
      Payload.requireRange(value, 0, Long.MAX_VALUE, "A count");
    }
  }

  /**
   * Kind 4: the status word of a sensor.
   *
   * @param timeMillis when.
   * @param sensor which.
   * @param sensorSequence packet counter.
   * @param rssi [dBm].
   * @param state the word, no unit, range [0, 65535].
   */
  record State(long timeMillis, SensorSerial sensor, int sensorSequence, int rssi, int state)
      implements SensorRecord {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is out of its range.
     */
    public State {
      RecordRules.requireCommon(timeMillis, sensorSequence, rssi);
      Payload.requireRange(state, 0, 0xFFFF, "A sensor state");
    }
  }

  /**
   * Kind 5: a frame of an old sensor, kept as it came because its meaning is not settled.
   *
   * @param timeMillis when.
   * @param sensor which.
   * @param sensorSequence packet counter.
   * @param rssi [dBm].
   * @param type the old frame's type, range [0, 255].
   * @param payload the old frame's payload, 0..255 bytes; not to be changed.
   */
  record LegacyBody(
      long timeMillis, SensorSerial sensor, int sensorSequence, int rssi, int type, byte[] payload)
      implements SensorRecord {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is out of its range.
     */
    public LegacyBody {
      RecordRules.requireCommon(timeMillis, sensorSequence, rssi);
      Payload.requireRange(type, 0, 0xFF, "An old type");
      Payload.requireRange(payload.length, 0, MessageLimits.LEGACY_PAYLOAD, "An old payload");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof LegacyBody body
          && timeMillis == body.timeMillis
          && sensor.equals(body.sensor)
          && sensorSequence == body.sensorSequence
          && rssi == body.rssi
          && type == body.type
          && Arrays.equals(payload, body.payload);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(timeMillis) * 31 + Arrays.hashCode(payload);
    }

    /** Names the old type and shows its payload in hexadecimal. */
    @Override
    public String toString() {
      return "LegacyBody[type=" + type + ", payload=" + HexFormat.of().formatHex(payload) + "]";
    }
  }
}
