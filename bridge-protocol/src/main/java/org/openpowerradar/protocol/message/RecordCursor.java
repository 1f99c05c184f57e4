package org.openpowerradar.protocol.message;

import java.util.Arrays;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorRecord.Phase;

/**
 * Walks over packed records without making an object for each: for code that reads millions of
 * them. Stands before the first record until {@link #next()} is called.
 *
 * <p>Not safe for use by several threads.
 */
public final class RecordCursor {

  private static final int COMMON_LENGTH = 7;

  private final byte[] bytes;
  private int position;
  private int left;
  private long time;
  private RecordKind kind;
  private int common;
  private int values;
  private long value;

  RecordCursor(byte[] bytes, long baseTimeMillis, int count) {
    this.bytes = bytes;
    this.time = baseTimeMillis;
    this.left = count;
  }

  /**
   * Moves to the next record.
   *
   * @return false if there is none.
   * @throws IllegalArgumentException if the bytes are no record; not possible on the records of a
   *     {@link Data}, which were checked when it was made.
   */
  public boolean next() {
    if (left == 0) {
      return false;
    }
    left--;
    time += Varint.unzigzag(varint());
    kind = RecordKind.of(u8());
    common = position - 1;
    position += COMMON_LENGTH - 1;
    if (position > bytes.length || sensorSerial() == 0) {
      throw new IllegalArgumentException("A record ends too early, or has no sensor");
    }
    Payload.requireRange(time, 0, MessageLimits.TIME_MILLIS, "The time of a record");
    values = position;
    readValues();
    return true;
  }

  /** Returns when the record was heard, in milliseconds on the clock of its message. */
  public long timeMillis() {
    return time;
  }

  /** Returns the kind of the record. */
  public RecordKind kind() {
    return kind;
  }

  /** Returns the serial of the record's sensor, range [1, 4294967295]. */
  public long sensorSerial() {
    return (long) (bytes[common + 1] & 0xFF) << 24
        | (bytes[common + 2] & 0xFF) << 16
        | (bytes[common + 3] & 0xFF) << 8
        | bytes[common + 4] & 0xFF;
  }

  /** Returns the sensor's own packet counter, range [0, 255]. */
  public int sensorSequence() {
    return bytes[common + 5] & 0xFF;
  }

  /** Returns the signal strength in dBm, range [-128, 127]; 0 = not known. */
  public int rssi() {
    return bytes[common + 6];
  }

  /**
   * Returns the one number of the record: the raw value of a current, the count of a counter, the
   * word of a state; 0 for the kinds that have no single number.
   */
  public long value() {
    return value;
  }

  /** Returns the record as an object. */
  public SensorRecord read() {
    SensorSerial sensor = new SensorSerial(sensorSerial());
    return switch (kind) {
      case CURRENT -> new SensorRecord.Current(time, sensor, sensorSequence(), rssi(), value);
      case THREE_PHASE -> threePhase(sensor);
      case COUNTER ->
          new SensorRecord.Counter(
              time, sensor, sensorSequence(), rssi(), CounterType.of(bytes[values]), value);
      case STATE -> new SensorRecord.State(time, sensor, sensorSequence(), rssi(), (int) value);
      case LEGACY_BODY -> {
        byte[] payload = Arrays.copyOfRange(bytes, values + 2, position);
        yield new SensorRecord.LegacyBody(
            time, sensor, sensorSequence(), rssi(), bytes[values] & 0xFF, payload);
      }
    };
  }

  /** Returns the index of the byte behind the record. */
  int position() {
    return position;
  }

  boolean atEnd() {
    return left == 0 && position == bytes.length;
  }

  private void readValues() {
    value = 0;
    switch (kind) {
      case CURRENT -> value = limited(Payload.UNSIGNED_INT);
      case THREE_PHASE -> skipThreePhase();
      case COUNTER -> {
        CounterType.of(u8());
        value = varint();
      }
      case STATE -> value = limited(0xFFFF);
      case LEGACY_BODY -> skipLegacyBody();
    }
  }

  private void skipThreePhase() {
    for (int i = 0; i < 6; i++) {
      limited(Payload.UNSIGNED_INT);
    }
    for (int i = 0; i < 3; i++) {
      power();
    }
    for (int i = 0; i < 3; i++) {
      powerFactor();
    }
  }

  private void skipLegacyBody() {
    u8();
    int length = u8();
    position += length;
    if (position > bytes.length) {
      throw new IllegalArgumentException("An old payload ends too early");
    }
  }

  private SensorRecord threePhase(SensorSerial sensor) {
    int end = position;
    position = values;
    long[] currents = {varint(), varint(), varint()};
    long[] voltages = {varint(), varint(), varint()};
    int[] powers = {power(), power(), power()};
    Phase[] phases = new Phase[3];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = new Phase(currents[i], voltages[i], powers[i], powerFactor());
    }
    position = end;
    return new SensorRecord.ThreePhase(
        time, sensor, sensorSequence(), rssi(), phases[0], phases[1], phases[2]);
  }

  private int power() {
    return (int) signed(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private int powerFactor() {
    return (int) signed(-1000, 1000);
  }

  private long signed(long smallest, long largest) {
    long number = Varint.unzigzag(varint());
    Payload.requireRange(number, smallest, largest, "A value of a phase");
    return number;
  }

  private long limited(long largest) {
    long number = varint();
    Payload.requireRange(number, 0, largest, "A value");
    return number;
  }

  private int u8() {
    if (position >= bytes.length) {
      throw new IllegalArgumentException("A record ends too early");
    }
    return bytes[position++] & 0xFF;
  }

  private long varint() {
    long number = 0;
    for (int i = 0; i < Varint.LONGEST; i++) {
      int next = u8();
      number |= (long) (next & 0x7F) << 7 * i;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IllegalArgumentException("A number has more than 63 bits");
  }
}
