package org.openpowerradar.web.page.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DaysTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate BACK = LocalDate.of(2026, 10, 25);

  @Test
  void hours_whenClocksGoBackWithin_thenOneMore() {
    assertEquals(73, new Days(BACK.minusDays(1), BACK.plusDays(1)).hours(AMSTERDAM));
  }

  @Test
  void contains_whenMidnightAtTheEnd_thenNoMore() {
    Days day = new Days(BACK, BACK);

    assertTrue(day.contains(day.start(AMSTERDAM), AMSTERDAM));
    assertFalse(day.contains(day.end(AMSTERDAM), AMSTERDAM));
  }

  @Test
  void days_whenTurnedAround_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Days(BACK, BACK.minusDays(1)));
  }

  @Test
  void span_whenLast7Days_thenTodayIsTheLast() {
    Days days = Span.LAST_7_DAYS.days(BACK);

    assertEquals(new Days(BACK.minusDays(6), BACK), days);
    assertEquals(7, days.count());
  }

  @Test
  void span_whenYesterday_thenOnlyThatDay() {
    assertEquals(new Days(BACK.minusDays(1), BACK.minusDays(1)), Span.YESTERDAY.days(BACK));
  }
}
