package org.openpowerradar.reading.control.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.signal.Memory;

/**
 * Sensors heard by more than one bridge. Radio reaches the neighbours, so the same finding is told
 * once a day only. Thread-safe.
 */
public final class SharedSensors {
  private static final int SENSORS = 100_000;
  private static final int PENDING = 1_000;
  private static final Duration AGAIN = Duration.ofDays(1);

  private final Map<Long, BridgeSerial> heardBy = new Memory<>(SENSORS);
  private final Map<Shared, Instant> told = new Memory<>();
  private Set<Shared> pending = new LinkedHashSet<>();

  /**
   * A sensor that two bridges heard.
   *
   * @param one the one with the lower serial
   */
  public record Shared(SensorSerial sensor, BridgeSerial one, BridgeSerial other) {
    static Shared of(long sensor, BridgeSerial a, BridgeSerial b) {
      boolean ordered = a.value() < b.value();
      return new Shared(new SensorSerial(sensor), ordered ? a : b, ordered ? b : a);
    }
  }

  /** A bridge has heard a sensor. */
  public synchronized void heard(long sensor, BridgeSerial bridge) {
    BridgeSerial before = heardBy.put(sensor, bridge);
    if (before != null && !before.equals(bridge) && pending.size() < PENDING) {
      pending.add(Shared.of(sensor, before, bridge));
    }
  }

  /** Takes out what was found since; not what was told to be the case within a day. */
  public synchronized Set<Shared> take(Instant now) {
    Set<Shared> found = pending;
    pending = new LinkedHashSet<>();
    found.removeIf(shared -> isTold(shared, now));
    return found;
  }

  /** What was found is told. */
  public synchronized void told(Shared shared, Instant now) {
    told.put(shared, now);
  }

  private boolean isTold(Shared shared, Instant now) {
    Instant before = told.get(shared);
    return before != null && now.isBefore(before.plus(AGAIN));
  }
}
