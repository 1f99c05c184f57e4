package org.openpowerradar.reading.control.watch;

import java.time.Instant;
import java.util.Map;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.protocol.signal.Memory;

/**
 * Whether clocks of bridges that are set by a server jump: ahead of the cloud's own, or back. A
 * bridge whose clock is not set, or only kept, may correct it once it can. Thread-safe.
 */
public final class Clocks {
  static final long AHEAD_MILLIS = 300_000;
  static final long BACK_MILLIS = 900_000;

  private final Map<BridgeSerial, Last> last = new Memory<>();

  /** The newest message of a bridge. */
  private record Last(long queue, long record, long newest, boolean set) {}

  /** Notes a message; tells whether the clock has jumped before it. */
  public synchronized boolean jumps(
      BridgeSerial bridge, Data data, Glance glance, Instant received) {
    Last now = new Last(data.queue(), data.lastRecord(), glance.newest(), isSet(data.quality()));
    Last before = last.put(bridge, now);
    boolean ahead = glance.newest() > received.toEpochMilli() + AHEAD_MILLIS;
    return ahead || before != null && isBack(before, now, data.firstRecord());
  }

  /** All of a message that was made later is older: a late packet among others is not enough. */
  private static boolean isBack(Last before, Last now, long first) {
    return before.set()
        && now.set()
        && before.queue() == now.queue()
        && first > before.record()
        && now.newest() < before.newest() - BACK_MILLIS;
  }

  private static boolean isSet(TimeQuality quality) {
    return quality == TimeQuality.NTP || quality == TimeQuality.CLOUD;
  }
}
