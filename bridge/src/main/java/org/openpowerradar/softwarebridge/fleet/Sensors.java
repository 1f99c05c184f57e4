package org.openpowerradar.softwarebridge.fleet;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorRecord;

/** The sensors of one bridge of a fleet: each transmits in its turn, at an even rate. */
final class Sensors {
  private static final double INTERVAL = 11_300; // [ms] between packets of a sensor, at rate 1

  private final long base;
  private final int[] sequences;
  private final long[] raws;
  private final SplittableRandom chance;
  private final double spacing; // [ms] between packets of all
  private double next; // [ms]
  private int turn;

  /** So many sensors from a serial on, transmitting so many times faster than in life. */
  Sensors(long base, int count, double rate, long from) {
    this.base = base;
    this.sequences = new int[count];
    this.raws = new long[count];
    this.chance = new SplittableRandom(base);
    this.spacing = INTERVAL / count / rate;
    this.next = from + chance.nextDouble() * spacing;
    for (int each = 0; each < count; each++) {
      raws[each] = 5_000 + chance.nextInt(60_000);
    }
  }

  /** Transmits nothing before the given time [ms]: nobody listened. */
  void skip(long to) {
    next = Math.max(next, to + chance.nextDouble() * spacing);
  }

  /** Hands over all packets before the given time [ms]. */
  void until(long to, Consumer<SensorRecord> bridge) {
    while (next < to) {
      int sensor = turn;
      turn = (turn + 1) % raws.length;
      raws[sensor] = Math.max(500, raws[sensor] + chance.nextInt(401) - 200);
      int sequence = sequences[sensor]++ & 0xFF;
      bridge.accept(
          new SensorRecord.Current(
              (long) next, new SensorSerial(base + sensor), sequence, -55, raws[sensor]));
      next += spacing;
    }
  }
}
