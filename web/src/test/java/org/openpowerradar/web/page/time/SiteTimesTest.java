package org.openpowerradar.web.page.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SiteTimesTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate BACK = LocalDate.of(2026, 10, 25);
  private static final LocalDate FORWARD = LocalDate.of(2026, 3, 29);

  private final SiteTimes english = new SiteTimes(AMSTERDAM, Locale.ENGLISH);
  private final SiteTimes german = new SiteTimes(AMSTERDAM, Locale.GERMAN);

  @Test
  void interval_whenHour_thenNamedByItsStartWithZone() {
    String name = english.interval(at("2026-10-26T10:00:00Z"), at("2026-10-26T11:00:00Z"));

    assertEquals("Mon 26 Oct, 11\u201312 h CET", name);
  }

  @Test
  void interval_whenHourIsDoubled_thenToldApartByZone() {
    String first = english.interval(at("2026-10-25T00:00:00Z"), at("2026-10-25T01:00:00Z"));
    String second = english.interval(at("2026-10-25T01:00:00Z"), at("2026-10-25T02:00:00Z"));

    assertEquals("Sun 25 Oct, 2\u20133 h CEST", first);
    assertEquals("Sun 25 Oct, 2\u20133 h CET", second);
  }

  @Test
  void interval_whenQuarterHour_thenBothTimes() {
    String name = english.interval(at("2026-10-26T10:15:00Z"), at("2026-10-26T10:30:00Z"));

    assertEquals("Mon 26 Oct, 11:15\u201311:30 CET", name);
  }

  @Test
  void interval_whenDayOf25Hours_thenSaysSo() {
    Days day = new Days(BACK, BACK);

    assertEquals("Sun 25 Oct, 25 h", english.interval(day.start(AMSTERDAM), day.end(AMSTERDAM)));
  }

  @Test
  void dayWithHours_whenClocksGoForward_then23() {
    assertEquals("Sun 29 Mar, 23 h", english.dayWithHours(FORWARD));
  }

  @Test
  void dayWithHours_whenOrdinaryDay_thenOnlyTheDay() {
    assertEquals("Mon 26 Oct", english.dayWithHours(BACK.plusDays(1)));
  }

  @Test
  void clockChanges_whenClocksGoBack_thenBothReadings() {
    Days weekend = new Days(BACK.minusDays(1), BACK);

    List<ClockChange> changes =
        english.clockChanges(weekend.start(AMSTERDAM), weekend.end(AMSTERDAM));

    assertEquals(
        List.of(new ClockChange(at("2026-10-25T01:00:00Z"), "03:00 CEST = 02:00 CET")), changes);
  }

  @Test
  void clockChanges_whenClocksGoForward_thenBothReadings() {
    Days day = new Days(FORWARD, FORWARD);

    List<ClockChange> changes = english.clockChanges(day.start(AMSTERDAM), day.end(AMSTERDAM));

    assertEquals("02:00 CET = 03:00 CEST", changes.get(0).label());
  }

  @Test
  void clockChanges_whenZoneHasNone_thenEmpty() {
    SiteTimes utc = new SiteTimes(ZoneId.of("UTC"), Locale.ENGLISH);

    assertEquals(
        List.of(), utc.clockChanges(at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")));
  }

  @Test
  void days_whenSeveral_thenYearOnce() {
    assertEquals(
        "24 Oct \u2013 26 Oct 2026", english.days(new Days(BACK.minusDays(1), BACK.plusDays(1))));
    assertEquals(
        "24. Okt. \u2013 26. Okt. 2026",
        german.days(new Days(BACK.minusDays(1), BACK.plusDays(1))));
  }

  @Test
  void days_whenYearChanges_thenBothYears() {
    Days days = new Days(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));

    assertEquals("31 Dec 2026 \u2013 1 Jan 2027", english.days(days));
  }

  @Test
  void stretch_whenWithinOneDay_thenDayOnce() {
    String written = english.stretch(at("2026-10-24T01:00:00Z"), at("2026-10-24T03:15:00Z"));

    assertEquals("Sat 24 Oct, 03:00\u201305:15", written);
  }

  @Test
  void stretch_whenUntilMidnight_then24() {
    String written = english.stretch(at("2026-10-26T20:00:00Z"), at("2026-10-26T23:00:00Z"));

    assertEquals("Mon 26 Oct, 21:00\u201324:00", written);
  }

  @Test
  void stretch_whenWholeDays_thenWithoutTimes() {
    Days days = new Days(BACK.minusDays(1), BACK);

    assertEquals(
        "Sat 24 Oct \u2013 Sun 25 Oct",
        english.stretch(days.start(AMSTERDAM), days.end(AMSTERDAM)));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
