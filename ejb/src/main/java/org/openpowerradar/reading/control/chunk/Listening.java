package org.openpowerradar.reading.control.chunk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.journal.JournalContents.BridgeKey;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.SpansBuilder;

/**
 * Listening spans of bridges: adds new ones to those kept, and joins those that matter to a stream.
 */
@Dependent
public class Listening {
  private final HeardStore heard;

  /** Over the kept spans. */
  @Inject
  public Listening(HeardStore heard) {
    this.heard = heard;
  }

  /** Adds {@code spans}; returns the hours in which more is known than before. */
  SortedSet<Long> add(BridgeKey bridge, Spans spans) {
    Map<Long, SpansBuilder> added = byHour(spans);
    if (added.isEmpty()) {
      return new TreeSet<>();
    }
    TreeSet<Long> hours = new TreeSet<>(added.keySet());
    Map<Long, Spans> kept = heard.byHour(bridge, hours.first(), hours.last() + 1);
    TreeMap<Long, Spans> changed = new TreeMap<>();
    added.forEach(
        (hour, builder) -> {
          Spans before = kept.getOrDefault(hour, Spans.NONE);
          Spans after = builder.addAll(before).build();
          if (!after.equals(before)) {
            changed.put(hour, after);
          }
        });
    heard.save(bridge, changed);
    return new TreeSet<>(changed.keySet());
  }

  /**
   * When any of some bridges was listening, each counted from its own first hour on, between two
   * hours (the second not with it).
   */
  Spans of(long account, Map<Long, Long> bridges, long from, long to) {
    SpansBuilder spans = new SpansBuilder();
    if (!bridges.isEmpty()) {
      heard.load(account, bridges, new long[] {from, to}, spans);
    }
    return spans.build();
  }

  private static Map<Long, SpansBuilder> byHour(Spans spans) {
    Map<Long, SpansBuilder> hours = new HashMap<>();
    for (int i = 0; i < spans.size(); i++) {
      for (long hour = Hours.of(spans.from(i)); hour <= Hours.of(spans.to(i)); hour++) {
        long from = Math.max(spans.from(i), Hours.start(hour));
        long to = Math.min(spans.to(i), Hours.start(hour + 1));
        hours.computeIfAbsent(hour, key -> new SpansBuilder()).add(from, to);
      }
    }
    return hours;
  }
}
