package org.openpowerradar.softwarebridge.radio;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * Turns instants into {@link Moment}s of one zone; remembers the offset of the last quarter hour,
 * since no zone in use changes its clock off those borders. Not for several threads.
 */
final class WallClock {
  private static final long QUARTER = 900; // [s]

  private final ZoneRules rules;
  private long quarter = Long.MIN_VALUE;
  private int offset; // [s]

  WallClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  Moment at(long epochMillis) {
    long seconds = Math.floorDiv(epochMillis, 1000L);
    long asked = Math.floorDiv(seconds, QUARTER);
    if (asked != quarter) {
      offset = rules.getOffset(Instant.ofEpochSecond(seconds)).getTotalSeconds();
      quarter = asked;
    }
    return Moment.ofLocalSeconds(epochMillis, seconds + offset);
  }
}
