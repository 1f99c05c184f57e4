package org.openpowerradar.connector.session;

import java.util.Optional;
import org.openpowerradar.protocol.legacy.LegacyBatch;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyType;

/**
 * Finds out when an old bridge without a clock was started (docs/protocol.md, section 1). It counts
 * its own frames, and sends two kinds of them at a known pace; the count goes on in the first
 * frames of the next connection, until its hello starts it again. From the last count in the first
 * batch to that of the connection follows how long ago the batch was. Where that cannot be had, the
 * batch is taken to have ended when it was received. Batches that follow keep the start once found.
 */
final class UptimeAnchor {

  /** One noise frame every 10.1 s and one statistics frame every 30.1 s [ms a frame]. */
  private static final double PACE_MILLIS = 1000 / (1 / 10.1 + 1 / 30.1);

  /** A batch that would end later than this after its receipt is of another start [ms]. */
  private static final long TOLERANCE_MILLIS = 5_000;

  private static final int COUNTER_RANGE = 256;

  private LegacyFrame firstOwn;
  private long firstOwnAt;
  private boolean hello;
  private boolean found;
  private long start;
  private long lastBase;

  /** Any frame of the connection [Unix ms]. */
  void heard(LegacyFrame frame, long now) {
    if (!frame.fromBridge() || hello) {
      return;
    }
    if (frame.type() == LegacyType.HELLO.code()) {
      hello = true;
    } else if (firstOwn == null) {
      firstOwn = frame;
      firstOwnAt = now;
    }
  }

  /** The instant of the batch's base [Unix ms]. */
  long base(LegacyBatch batch, long received) {
    long base = batch.baseSeconds() * 1000;
    long end = base + batch.spanSeconds() * 1000L;
    if (!found || base < lastBase || start + end > received + TOLERANCE_MILLIS) {
      start = byCounter(batch).filter(at -> at + end <= received).orElse(received - end);
      found = true;
    }
    lastBase = base;
    return start + base;
  }

  private Optional<Long> byCounter(LegacyBatch batch) {
    if (!hello || firstOwn == null) {
      return Optional.empty();
    }
    return batch.entries().stream()
        .filter(entry -> isPaced(entry.frame()))
        .reduce((earlier, later) -> later)
        .map(last -> firstOwnAt - age(last.frame()) - uptime(batch, last));
  }

  private long age(LegacyFrame stored) {
    int frames = Math.floorMod(firstOwn.sequence() - stored.sequence(), COUNTER_RANGE);
    return Math.round(frames * PACE_MILLIS);
  }

  private static long uptime(LegacyBatch batch, LegacyBatch.Entry entry) {
    return (batch.baseSeconds() + entry.offsetSeconds()) * 1000;
  }

  private static boolean isPaced(LegacyFrame frame) {
    return frame.type() == LegacyType.NOISE.code() || frame.type() == LegacyType.STATISTICS.code();
  }
}
