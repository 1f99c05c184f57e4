package org.openpowerradar.reading.control.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.openpowerradar.reading.control.Hours;

class JournalLagTest {
  private static final long HOUR = 497_000;
  private static final long NOW = Hours.start(HOUR) + 600_000;
  private static final OptionalLong NONE = OptionalLong.empty();

  @Test
  void lag_whenOnlyTheOpenHourWaits_thenNothingIsOverdue() {
    JournalLag lag = new JournalLag(NONE, OptionalLong.of(HOUR), NONE, 0);

    assertEquals(600, lag.waiting(NOW));
    assertEquals(0, lag.overdue(NOW));
  }

  @Test
  void lag_whenAnHourIsSealed_thenOverdueSinceItMayBeSealed() {
    OptionalLong before = OptionalLong.of(HOUR - 1);
    JournalLag lag = new JournalLag(NONE, before, before, 1);

    assertEquals(4_200, lag.waiting(NOW));
    assertEquals(480, lag.overdue(NOW));
  }

  @Test
  void lag_whenLateMessagesWait_thenOverdueSinceTheyCame() {
    OptionalLong open = OptionalLong.of(HOUR);
    JournalLag lag = new JournalLag(OptionalLong.of(NOW - 30_000), open, NONE, 0);

    assertEquals(30, lag.overdue(NOW));
  }

  @Test
  void lag_whenAnotherNodesClockIsAhead_thenNotNegative() {
    JournalLag lag = new JournalLag(OptionalLong.of(NOW + 5_000), NONE, NONE, 0);

    assertEquals(0, lag.waiting(NOW));
    assertEquals(0, lag.overdue(NOW));
  }
}
