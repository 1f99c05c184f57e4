package org.openpowerradar.reading.control.chunk;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.chunk.Touched.Run;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.StreamId;

/**
 * Learns the interval at which sensors transmit, T: an hour begins a new one if its packets tell
 * one, and those of the hour before tell none, or one that differs by more than a quarter. That
 * depends on readings alone, so the order in which they come does not matter (docs/adr/0015).
 */
final class Spacings {
  private static final long FOR_EVER = 1L << 32; // hours

  private final SpacingStore store;
  private final Map<StreamId, TreeMap<Long, Long>> kept;

  /** {@code kept}: what is kept of all streams that will be asked for. */
  Spacings(SpacingStore store, Map<StreamId, TreeMap<Long, Long>> kept) {
    this.store = store;
    this.kept = kept;
  }

  /**
   * Learns from hours that changed.
   *
   * @param readings of the hours, two before and two behind
   * @return hours for which another interval holds than before; empty as a rule
   */
  Optional<Run> learn(StreamId stream, Run changed, Readings readings) {
    TreeMap<Long, Long> known = kept.computeIfAbsent(stream, key -> new TreeMap<>());
    long end = changed.last() + 2;
    SortedMap<Long, Long> before = known.subMap(changed.first(), end);
    TreeMap<Long, Long> after = beginnings(changed.first(), end, readings);
    if (before.equals(after)) {
      return Optional.empty();
    }
    long first = firstDifference(before, after);
    store.replace(stream, changed.first(), end, after);
    before.clear();
    known.putAll(after);
    return Optional.of(stretch(known, first, end));
  }

  /**
   * From the first difference to the next beginning that stays; hours before any take the first.
   */
  private static Run stretch(NavigableMap<Long, Long> known, long first, long end) {
    Long next = known.ceilingKey(end);
    boolean isEarliest = known.lowerKey(first) == null;
    return new Run(isEarliest ? 0 : first, next == null ? FOR_EVER : next - 1);
  }

  private static long firstDifference(SortedMap<Long, Long> before, SortedMap<Long, Long> after) {
    TreeMap<Long, Long> all = new TreeMap<>(before);
    all.putAll(after);
    all.keySet()
        .removeIf(hour -> before.containsKey(hour) && before.get(hour).equals(after.get(hour)));
    return all.firstKey();
  }

  private static TreeMap<Long, Long> beginnings(long first, long end, Readings readings) {
    TreeMap<Long, Long> beginnings = new TreeMap<>();
    OptionalLong last = spacing(readings, first - 1);
    for (long hour = first; hour < end; hour++) {
      OptionalLong spacing = spacing(readings, hour);
      if (spacing.isPresent() && differs(last, spacing.getAsLong())) {
        beginnings.put(hour, spacing.getAsLong());
      }
      last = spacing;
    }
    return beginnings;
  }

  private static boolean differs(OptionalLong last, long spacing) {
    return last.isEmpty() || 4 * Math.abs(spacing - last.getAsLong()) > last.getAsLong();
  }

  private static OptionalLong spacing(Readings readings, long hour) {
    return readings.usualSpacing(Hours.start(hour), Hours.start(hour + 1));
  }
}
