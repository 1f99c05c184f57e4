package org.openpowerradar.web.page.time;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A moment at which the clocks of a zone jump.
 *
 * @param at the jump
 * @param label both readings of the clock at that moment, "03:00 CEST = 02:00 CET"
 */
public record ClockChange(Instant at, String label) {

  /** The jumps after {@code from} and before {@code to}, oldest first. */
  static List<ClockChange> between(Instant from, Instant to, ZoneId zone, Locale locale) {
    List<ClockChange> changes = new ArrayList<>();
    ZoneOffsetTransition next = zone.getRules().nextTransition(from);
    while (next != null && next.getInstant().isBefore(to)) {
      changes.add(new ClockChange(next.getInstant(), label(next, zone, locale)));
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return changes;
  }

  private static String label(ZoneOffsetTransition change, ZoneId zone, Locale locale) {
    DateTimeFormatter name = DateTimeFormatter.ofPattern("zzz", locale);
    Instant before = change.getInstant().minusSeconds(1);
    return reading(change.getDateTimeBefore().toLocalTime())
        + name.format(before.atZone(zone))
        + " = "
        + reading(change.getDateTimeAfter().toLocalTime())
        + name.format(change.getInstant().atZone(zone));
  }

  private static String reading(LocalTime time) {
    return "%02d:%02d ".formatted(time.getHour(), time.getMinute());
  }
}
