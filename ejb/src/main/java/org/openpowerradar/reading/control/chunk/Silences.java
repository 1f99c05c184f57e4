package org.openpowerradar.reading.control.chunk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.journal.JournalContents;
import org.openpowerradar.reading.control.journal.JournalContents.BridgeKey;
import org.openpowerradar.reading.control.journal.JournalStore;
import org.openpowerradar.reading.entity.BridgeGap;
import org.openpowerradar.reading.entity.BridgeGap.Cause;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.SpansBuilder;

/**
 * When a bridge was not listening, as far as it told: the time between its listening spans, of
 * which those in the journal count at once. Whatever it brings later closes a gap by itself.
 */
@Dependent
public class Silences {
  static final long SHORTEST = 60_000; // [ms]

  private final JournalStore journal;
  private final HeardStore heard;

  /** Over kept spans and the journal. */
  @Inject
  public Silences(JournalStore journal, HeardStore heard) {
    this.journal = journal;
    this.heard = heard;
  }

  /**
   * Gaps of a minute and more that touch the time between two instants, in order; the last one has
   * no end if the bridge told nothing since.
   */
  public List<BridgeGap> of(long account, BridgeSerial bridge, Instant from, Instant to) {
    Spans told = told(new BridgeKey(account, bridge.value()), from, to);
    List<BridgeGap> gaps = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      long end = i + 1 < told.size() ? told.from(i + 1) : Long.MAX_VALUE;
      boolean touches = told.to(i) < to.toEpochMilli() && end > from.toEpochMilli();
      if (touches && end - told.to(i) >= SHORTEST) {
        Instant until = end == Long.MAX_VALUE ? null : Instant.ofEpochMilli(end);
        gaps.add(new BridgeGap(Instant.ofEpochMilli(told.to(i)), until, Cause.NOT_HEARD, null));
      }
    }
    return gaps;
  }

  /** Spans around the time asked for, with the last before it and the first behind it. */
  private Spans told(BridgeKey bridge, Instant from, Instant to) {
    long first = Hours.of(from.toEpochMilli());
    long last = Hours.of(to.toEpochMilli());
    SpansBuilder spans = new SpansBuilder();
    JournalContents tail =
        JournalContents.of(
            journal.touching(List.of(bridge.account()), from.toEpochMilli(), Long.MAX_VALUE / 2));
    SpansBuilder journalled = tail.listening().get(bridge);
    if (journalled != null) {
      spans.addAll(journalled.build());
    }
    long before = heard.nearest(bridge, first, false);
    long behind = heard.nearest(bridge, last, true);
    heard.load(
        bridge.account(), Map.of(bridge.bridge(), 0L), new long[] {before, behind + 1}, spans);
    return spans.build();
  }
}
