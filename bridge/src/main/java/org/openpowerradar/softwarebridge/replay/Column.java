package org.openpowerradar.softwarebridge.replay;

import java.util.function.Consumer;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.CounterType;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * A column of the file, replayed as one sensor: it numbers its packets, skips blanks, and counts
 * what it measured, each line until the next.
 */
final class Column {
  private static final int RSSI = -50; // [dBm]

  /** The counter grows by one raw value in this time, as the captured sensor's does. */
  private static final double COUNTER_STEP = 2850; // [ms]

  private final int index;
  private final SensorSerial serial;
  private final int counterEvery;
  private int sequence;
  private long readings;
  private double counter;
  private long raw; // of the line before, 0 where blank
  private long time; // of the line before [ms]

  /** {@code counterEvery}: readings from one counter to the next; 0 for none. */
  Column(int index, SensorSerial serial, int counterEvery) {
    this.index = index;
    this.serial = serial;
    this.counterEvery = counterEvery;
  }

  /** Transmits what a line says, at a time [ms]. */
  void transmit(Trace.Row row, long now, Scale scale, Consumer<SensorRecord> air) {
    counter += raw * (Math.max(0, now - time) / COUNTER_STEP);
    time = now;
    double watts = row.watts()[index];
    raw = Double.isNaN(watts) ? 0 : scale.raw(watts);
    if (!Double.isNaN(watts)) {
      air.accept(new SensorRecord.Current(now, serial, number(), RSSI, raw));
      readings++;
      if (counterEvery > 0 && readings % counterEvery == 0) {
        long sum = (long) counter & 0xFFFF_FFFFL;
        CounterType type = CounterType.RAW_SUM;
        air.accept(new SensorRecord.Counter(now, serial, number(), RSSI, type, sum));
      }
    }
  }

  private int number() {
    int number = sequence;
    sequence = (sequence + 1) & 0xFF;
    return number;
  }
}
