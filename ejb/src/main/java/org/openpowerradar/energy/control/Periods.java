package org.openpowerradar.energy.control;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import org.openpowerradar.reading.entity.Readings;

/**
 * The interval at which a sensor transmits, T: as it was learned in compaction (docs/adr/0015);
 * before the first that was, the median spacing of packets that follow each other in the hour, or
 * else the first that was learned, or {@value #DEFAULT} ms.
 */
final class Periods {
  static final long DEFAULT = 11_600;

  private final Readings readings;
  private final NavigableMap<Long, Long> learned;
  private final Map<Long, Long> early = new HashMap<>();

  /** {@code learned}: T [ms] by the instant from which it holds [ms since 1970 UTC]. */
  Periods(Readings readings, NavigableMap<Long, Long> learned) {
    this.readings = readings;
    this.learned = learned;
  }

  /** T of a reading at {@code instant} [ms], half a second to an hour. */
  long at(long instant) {
    Map.Entry<Long, Long> known = learned.floorEntry(instant);
    return known != null
        ? known.getValue()
        : early.computeIfAbsent(Math.floorDiv(instant, Grid.HOUR), this::early);
  }

  private long early(long hour) {
    OptionalLong own = readings.usualSpacing(hour * Grid.HOUR, (hour + 1) * Grid.HOUR);
    return own.orElse(learned.isEmpty() ? DEFAULT : learned.firstEntry().getValue());
  }
}
