package org.openpowerradar.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;

/**
 * What the sensors of one bridge transmit for a while, in the order in which the bridge hears it:
 * all sensors in turn, again and again. A pure function, so that every contestant stores the same.
 *
 * @param firstSensor serial of the first; the others count on
 * @param sensors how many
 * @param startMillis first instant [ms since 1970 UTC]
 * @param intervalMillis from one reading of a sensor to its next, but for up to 100 ms
 * @param samples readings of each sensor
 */
public record SensorTrace(
    long firstSensor, int sensors, long startMillis, int intervalMillis, int samples) {
  private static final int JITTER_MILLIS = 100;
  private static final int RSSI = -55; // dBm
  private static final int NOISE = 0x7F; // raw units

  /** How many readings. */
  public int size() {
    return sensors * samples;
  }

  /** Serial of the sensor of the n-th reading. */
  public long sensor(int n) {
    return firstSensor + n % sensors;
  }

  /** Time of the n-th reading [ms since 1970 UTC]. */
  public long instant(int n) {
    long slot = (long) (n % sensors) * intervalMillis / sensors;
    return startMillis + (long) (n / sensors) * intervalMillis + slot + mixed(n) % JITTER_MILLIS;
  }

  /** Raw value of the n-th reading: the level of its sensor with seven bits of noise. */
  public int raw(int n) {
    return 500 + (int) (sensor(n) * 7919 % 20_000) + (int) (mixed(n) >>> 8 & NOISE);
  }

  private int sequence(int n) {
    return (int) (startMillis / intervalMillis + n / sensors & 0xFF);
  }

  private long mixed(int n) {
    long mixed = (firstSensor * 31 + startMillis / 1000 * 17 + n) * 0x9E3779B97F4A7C15L;
    return (mixed ^ mixed >>> 29) >>> 8;
  }

  /** All readings as messages of a new queue. */
  public List<Data> messages(long queue, int perMessage) {
    List<Data> messages = new ArrayList<>();
    for (int n = 0; n < size(); n += perMessage) {
      messages.add(message(queue, n, Math.min(perMessage, size() - n)));
    }
    return messages;
  }

  /** The same, each message made when it is asked for. */
  public Iterable<Data> lazily(long queue, int perMessage) {
    return () ->
        IntStream.rangeClosed(0, (size() - 1) / perMessage)
            .map(message -> message * perMessage)
            .mapToObj(n -> message(queue, n, Math.min(perMessage, size() - n)))
            .iterator();
  }

  private Data message(long queue, int first, int count) {
    DataBuilder message = new DataBuilder(queue, first + 1L).quality(TimeQuality.NTP);
    for (int n = first; n < first + count; n++) {
      SensorSerial sensor = new SensorSerial(sensor(n));
      if (!message.add(new SensorRecord.Current(instant(n), sensor, sequence(n), RSSI, raw(n)))) {
        throw new IllegalArgumentException(count + " readings do not fit in one message");
      }
    }
    return message.build();
  }
}
