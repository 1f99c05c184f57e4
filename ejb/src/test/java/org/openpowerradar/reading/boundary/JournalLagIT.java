package org.openpowerradar.reading.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpowerradar.reading.boundary.Messages.data;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.control.journal.JournalLag;
import org.openpowerradar.reading.control.journal.LagStore;

/** How far compaction is behind, while messages come and rounds of compaction pass. */
class JournalLagIT {
  private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
  private static final long BRIDGE = 927_760;

  private final ReadingParts parts = new ReadingParts(TEN.plusSeconds(1_800));
  private final LagStore store = new LagStore(parts.database);

  JournalLagIT() {
    parts.owners.put(new BridgeSerial(BRIDGE), 1L);
  }

  private JournalLag lag() {
    return store.lag();
  }

  private long now() {
    return parts.clock.millis();
  }

  @Test
  void lag_whenAMessageOfAClosedHourCame_thenOverdueUntilTheNextRound() {
    parts.deliver(BRIDGE, data(1, 10, TEN.minusSeconds(7_200)));
    parts.clock.set(TEN.plusSeconds(1_830));
    assertEquals(30, lag().overdue(now()));

    parts.timer.compact();

    assertEquals(0, lag().overdue(now()));
    assertEquals(1_830, lag().waiting(now()));
  }

  @Test
  void lag_whenAnHourIsSealedAndNotCompacted_thenItCounts() {
    parts.deliver(BRIDGE, data(1, 10, TEN.plusSeconds(1_700)));
    parts.clock.set(TEN.plusSeconds(3_600 + 180));
    parts.compactor.seal();

    assertEquals(1, lag().sealed());
    assertEquals(60, lag().overdue(now()));

    parts.timer.compact();

    assertEquals(0, lag().sealed());
    assertEquals(180, lag().waiting(now()));
  }
}
