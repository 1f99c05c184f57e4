package org.openpowerradar.web.page.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes times of one site: always in the site's zone, in the language of the reader. */
public final class SiteTimes {
  private static final String EN_DASH = "\u2013";

  private final ZoneId zone;
  private final Locale locale;
  private final boolean dotted;

  public SiteTimes(ZoneId zone, Locale locale) {
    this.zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    this.locale = locale;
    this.dotted = locale.getLanguage().equals("de");
  }

  /** The zone of the site. */
  public ZoneId zone() {
    return zone;
  }

  /** The local day of an instant. */
  public LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** "14:12". */
  public String time(Instant instant) {
    return format("HH:mm", instant);
  }

  /** "Mon 26 Oct, 14:12". */
  public String dayAndTime(Instant instant) {
    return day(day(instant)) + ", " + time(instant);
  }

  /** "Mon 26 Oct 2026, 14:12:05 CET", for a support number. */
  public String exact(Instant instant) {
    return format(dotted ? "EEE d. MMM yyyy, HH:mm:ss z" : "EEE d MMM yyyy, HH:mm:ss z", instant);
  }

  /** "Mon 26 Oct". */
  public String day(LocalDate day) {
    return pattern(dotted ? "EEE d. MMM" : "EEE d MMM").format(day);
  }

  /** "Sun 25 Oct, 25 h" where the clock changes that day, otherwise "Sun 25 Oct". */
  public String dayWithHours(LocalDate day) {
    long hours = new Days(day, day).hours(zone);
    return hours == 24 ? day(day) : day(day) + ", " + hours + " h";
  }

  /** "26 Oct 2026", or "24 Oct \u2013 26 Oct 2026" for more than one day. */
  public String days(Days days) {
    DateTimeFormatter whole = pattern(dotted ? "d. MMM yyyy" : "d MMM yyyy");
    if (days.count() == 1) {
      return whole.format(days.last());
    }
    boolean sameYear = days.first().getYear() == days.last().getYear();
    DateTimeFormatter start = sameYear ? pattern(dotted ? "d. MMM" : "d MMM") : whole;
    return start.format(days.first()) + " " + EN_DASH + " " + whole.format(days.last());
  }

  /** "October 2026". */
  public String month(LocalDate day) {
    return pattern("LLLL yyyy").format(day);
  }

  /**
   * An interval named by its start: "Mon 26 Oct, 11\u201312 h CET", "Mon 26 Oct, 11:15\u201311:30
   * CET", or for a local day "Sun 25 Oct, 25 h".
   */
  public String interval(Instant start, Instant end) {
    if (isLocalDay(start, end)) {
      return dayWithHours(day(start));
    }
    String name = format(" z", end.minusSeconds(1));
    if (Duration.between(start, end).equals(Duration.ofHours(1))) {
      int hour = start.atZone(zone).getHour();
      return day(day(start)) + ", " + hour + EN_DASH + (hour + 1) + " h" + name;
    }
    return dayAndTime(start) + EN_DASH + time(end) + name;
  }

  /**
   * "Sat 24 Oct, 03:00\u201305:15", with the second day only where it differs; whole days without
   * the time.
   */
  public String stretch(Instant start, Instant end) {
    if (isMidnight(start) && isMidnight(end)) {
      LocalDate last = day(end.minusSeconds(1));
      return day(start).equals(last)
          ? day(last)
          : day(day(start)) + " " + EN_DASH + " " + day(last);
    }
    boolean sameDay = day(start).equals(day(end.minusSeconds(1)));
    return dayAndTime(start) + EN_DASH + (sameDay ? endOfDay(end) : dayAndTime(end));
  }

  /** The moments between two instants at which the clocks jump. */
  public List<ClockChange> clockChanges(Instant from, Instant to) {
    return ClockChange.between(from, to, zone, locale);
  }

  /** Short name of the zone at an instant, "CET". */
  public String zoneName(Instant instant) {
    return format("z", instant);
  }

  private String endOfDay(Instant end) {
    String time = time(end);
    return time.equals("00:00") ? "24:00" : time;
  }

  private boolean isLocalDay(Instant start, Instant end) {
    Days day = new Days(day(start), day(start));
    return day.start(zone).equals(start) && day.end(zone).equals(end);
  }

  private boolean isMidnight(Instant instant) {
    return day(instant).atStartOfDay(zone).toInstant().equals(instant);
  }

  private String format(String pattern, Instant instant) {
    return pattern(pattern).format(instant.atZone(zone));
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
