package org.openpowerradar.web.page.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.page.language.EnglishReader;

class LiveTailTest {
  private static final Instant NOW = Instant.parse("2026-10-26T13:14:00Z");
  private static final LiveTail.Writing WRITING =
      LiveTail.Writing.of(new EnglishReader(), ZoneId.of("Europe/Amsterdam"));

  @Test
  void of_whenSecondsOld_thenLive() {
    LiveTail tail = LiveTail.of(284_000, NOW.minusSeconds(8), NOW, WRITING);

    assertEquals("live, 8\u00a0s ago", tail.words());
    assertEquals("284\u00a0kW", tail.power().toString());
    assertEquals("live", tail.state());
  }

  @Test
  void of_whenTwoMinutesOld_thenLastValueWithTime() {
    LiveTail tail = LiveTail.of(284_000, NOW.minusSeconds(120), NOW, WRITING);

    assertEquals("last value 14:12", tail.words());
    assertEquals("late", tail.state());
  }

  @Test
  void of_whenElevenMinutesOld_thenDash() {
    LiveTail tail = LiveTail.of(284_000, NOW.minusSeconds(660), NOW, WRITING);

    assertFalse(tail.power().isKnown());
    assertEquals("no value since Mon 26 Oct, 14:03", tail.words());
  }

  @Test
  void of_whenNeverMeasured_thenDashAndSaysSo() {
    LiveTail tail = LiveTail.of(0, null, NOW, WRITING);

    assertFalse(tail.power().isKnown());
    assertEquals("no value yet", tail.words());
  }

  @Test
  void of_whenClockOfTheServerRunsBehind_thenNotNegative() {
    LiveTail tail = LiveTail.of(1, NOW.plusSeconds(3), NOW, WRITING);

    assertEquals("live, 0\u00a0s ago", tail.words());
  }
}
