package org.openpowerradar.softwarebridge.radio;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/**
 * One self-powered sensor: reads its conductor every 10 to 12 s (median 11.5 s), and about every
 * five minutes sends its cumulative counter and its state, each with a sequence number of its own.
 * Without current it has no power: it is silent and its sequence stands still.
 */
final class SimulatedSensor {
  /** The counter grows by one raw value each time; the captured sensor's ratio. */
  private static final double COUNTER_STEP = 2850; // [ms]

  private static final int ROUND = 26; // readings from one counter to the next
  private static final int EXTRA_DELAY = 5000; // [ms] after the reading before it

  private final long serial;
  private final LongUnaryOperator rawAt;
  private final SplittableRandom chance;
  private long next; // [ms]
  private long nextReading; // [ms]
  private long lastReading = Long.MIN_VALUE; // [ms], MIN_VALUE while silent
  private Packet.Kind extra;
  private int readings;
  private int sequence;
  private double counter;

  /**
   * Switches a sensor on.
   *
   * @param rawAt raw current at an instant [ms], 0 for too little to run on
   */
  SimulatedSensor(long serial, LongUnaryOperator rawAt, SplittableRandom chance, long from) {
    this.serial = serial;
    this.rawAt = rawAt;
    this.chance = chance;
    this.sequence = chance.nextInt(256);
    this.readings = chance.nextInt(ROUND);
    this.counter = chance.nextInt(1 << 30);
    this.nextReading = from + chance.nextInt(12_000);
    this.next = nextReading;
  }

  /** When it will do something again [ms]. */
  long next() {
    return next;
  }

  /** Does what is due at {@link #next()}. */
  void act(Consumer<Packet> air) {
    long now = next;
    if (now < nextReading) {
      air.accept(packet(now, extra, extra == Packet.Kind.COUNTER ? counter() : 0));
      extra = null;
    } else {
      read(now, air);
      nextReading = now + interval();
    }
    next = extra == null ? nextReading : now + EXTRA_DELAY;
  }

  private void read(long now, Consumer<Packet> air) {
    long raw = rawAt.applyAsLong(now);
    if (raw == 0) {
      lastReading = Long.MIN_VALUE;
      return;
    }
    boolean woke = lastReading == Long.MIN_VALUE;
    if (!woke) {
      counter += raw * ((now - lastReading) / COUNTER_STEP);
    }
    lastReading = now;
    readings++;
    air.accept(packet(now, Packet.Kind.CURRENT, raw));
    if (readings % ROUND == 0) {
      extra = Packet.Kind.COUNTER;
    } else if (woke || readings % ROUND == ROUND / 2) {
      extra = Packet.Kind.STATE;
    }
  }

  /** 12 s less a little, up to 2 s: mean 11.3 s, so 5.3 packets a minute. */
  private long interval() {
    double luck = chance.nextDouble();
    return Math.round(12_000 - 2000 * luck * luck);
  }

  private long counter() {
    return (long) counter & 0xFFFF_FFFFL;
  }

  private Packet packet(long now, Packet.Kind kind, long value) {
    int number = sequence;
    sequence = (sequence + 1) & 0xFF;
    int rssi = -(46 + (int) (serial % 17) + chance.nextInt(7));
    return new Packet(now, serial, number, rssi, kind, value);
  }
}
