package org.openpowerradar.reading.boundary;

import java.time.Instant;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;

/** DATA messages for tests: one sensor, a reading every 10 s. */
public final class Messages {
  public static final long SENSOR = 1_044_254;
  public static final long QUEUE = 7;

  private Messages() {}

  /** {@code count} records from {@code first} on; record 1 is at {@code start}. */
  public static Data data(long first, int count, Instant start) {
    return data(QUEUE, first, count, start);
  }

  public static Data data(long queue, long first, int count, Instant start) {
    DataBuilder data = new DataBuilder(queue, first);
    for (long number = first; number < first + count; number++) {
      data.add(reading(number, start));
    }
    long from = start.toEpochMilli() + (first - 2) * 10_000;
    return data.heard(new HeardSpan(from, from + count * 10_000L)).build();
  }

  private static SensorRecord reading(long number, Instant start) {
    return new SensorRecord.Current(
        start.toEpochMilli() + (number - 1) * 10_000,
        new SensorSerial(SENSOR),
        (int) (number & 0xff),
        -60,
        1_000 + number);
  }
}
