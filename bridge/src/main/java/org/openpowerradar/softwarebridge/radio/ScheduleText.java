package org.openpowerradar.softwarebridge.radio;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads days as {@code mon-fri}, {@code mon,wed} or {@code daily}, hours as {@code 07:30-18:00}.
 */
final class ScheduleText {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private ScheduleText() {}

  static Schedule read(String days, String hours) {
    String[] ends = hours.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("hours are written 07:30-18:00");
    }
    return new Schedule(days(days), second(ends[0]), second(ends[1]));
  }

  private static Set<DayOfWeek> days(String text) {
    if ("daily".equals(text)) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",")) {
      String[] ends = part.split("-", 2);
      DayOfWeek last = day(ends[ends.length - 1]);
      DayOfWeek each = day(ends[0]);
      days.add(each);
      while (each != last) {
        each = each.plus(1);
        days.add(each);
      }
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    int index = DAYS.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("days are mon, tue, wed, thu, fri, sat, sun or daily");
    }
    return DayOfWeek.of(index + 1);
  }

  static int second(String text) {
    if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")) {
      throw new IllegalArgumentException("'" + text + "' is not a time from 00:00 to 24:00");
    }
    return Integer.parseInt(text.substring(0, 2)) * 3600 + Integer.parseInt(text.substring(3)) * 60;
  }
}
