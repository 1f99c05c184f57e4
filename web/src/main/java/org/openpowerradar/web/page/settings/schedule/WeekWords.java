package org.openpowerradar.web.page.settings.schedule;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.WorkPeriod;
import org.openpowerradar.site.entity.schedule.WorkShift;

/** Hours of work and holidays in a few words: "Mon\u2013Fri 08:00\u201317:00". */
final class WeekWords {
  private static final String DASH = "\u2013";

  private final Locale locale;

  WeekWords(Locale locale) {
    this.locale = locale;
  }

  /** All periods of work; empty if there are none. */
  String of(List<WorkShift> shifts) {
    return shifts.stream().map(this::of).collect(Collectors.joining("; "));
  }

  /** Days and times; one that ends before it begins ends on the next day. */
  String of(WorkShift shift) {
    return days(shift.days()) + " " + time(shift.fromMinute()) + DASH + time(shift.toMinute());
  }

  /** Three and more days in a row become a range. */
  private String days(List<DayOfWeek> days) {
    List<String> parts = new ArrayList<>();
    int first = 0;
    while (first < days.size()) {
      int last = first;
      while (last + 1 < days.size()
          && days.get(last + 1).getValue() == days.get(last).getValue() + 1) {
        last++;
      }
      if (last - first >= 2) {
        parts.add(day(days.get(first)) + DASH + day(days.get(last)));
      } else {
        days.subList(first, last + 1).forEach(day -> parts.add(day(day)));
      }
      first = last + 1;
    }
    return String.join(", ", parts);
  }

  /** "Mon". */
  String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  /** "08:00", "24:00" where the day ends; the same clock on the next day. */
  static String time(int minute) {
    int shown = minute > WorkPeriod.END_OF_DAY ? minute - WorkPeriod.END_OF_DAY : minute;
    return String.format(Locale.ROOT, "%02d:%02d", shown / 60, shown % 60);
  }

  /** "Christmas Day (25 December)", "Move (3 March 2027)". */
  String of(Holiday holiday) {
    String day = locale.getLanguage().equals("de") ? "d. MMMM" : "d MMMM";
    String pattern = holiday.yearly() ? day : day + " yyyy";
    String when = DateTimeFormatter.ofPattern(pattern, locale).format(holiday.day());
    return holiday.name() + " (" + when + ")";
  }
}
