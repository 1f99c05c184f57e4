package org.openpowerradar.reading.control.watch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Memory;

/**
 * Whether a bridge suddenly sends many times more live readings than it did in the seconds before.
 * What it brings later counts for nothing: after an outage that is much, and right. Thread-safe.
 */
public final class Rates {
  static final long WINDOW_MILLIS = 10_000;
  static final int FACTOR = 10;
  static final int LEAST = 200;
  private static final int KNOWN = 3;
  private static final int KEPT = 6;
  private static final long LIVE_MILLIS = 20_000;

  private final Map<BridgeSerial, Rate> rates = new Memory<>();

  /** Of one bridge: readings of past windows in which there were any, and of the present one. */
  private static final class Rate {
    private final Deque<Integer> past = new ArrayDeque<>();
    private long window;
    private int count;
    private boolean told;

    private boolean add(long now, int readings) {
      if (now != window) {
        turn(now);
      }
      count += readings;
      boolean jumps =
          !told && past.size() >= KNOWN && count >= LEAST && count > FACTOR * Collections.max(past);
      told |= jumps;
      return jumps;
    }

    private void turn(long now) {
      if (count > 0) {
        past.addLast(count);
      }
      if (past.size() > KEPT) {
        past.removeFirst();
      }
      window = now;
      count = 0;
      told = false;
    }
  }

  /** Counts readings of a message; tells, once a window, whether they are far too many. */
  public synchronized boolean jumps(
      BridgeSerial bridge, Glance glance, int readings, Instant received) {
    long now = received.toEpochMilli();
    if (glance.newest() < now - LIVE_MILLIS) {
      return false;
    }
    return rates.computeIfAbsent(bridge, serial -> new Rate()).add(now / WINDOW_MILLIS, readings);
  }
}
