package org.openpowerradar.reading.control.journal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openpowerradar.reading.control.Hours;

/**
 * Partitions of a table to be made ahead, so that none is ever split with rows in it: names with
 * the first value behind each, in order.
 */
final class Partitions {
  private static final int HOURS_AHEAD = 48;
  private static final int WEEKS_AHEAD = 4;
  private static final int MONTHS_AHEAD = 3;

  private Partitions() {}

  /** One partition of the journal an hour. */
  static TreeMap<Long, String> hours(Instant now) {
    TreeMap<Long, String> partitions = new TreeMap<>();
    long first = Hours.of(now.toEpochMilli());
    for (long hour = first; hour <= first + HOURS_AHEAD; hour++) {
      partitions.put(hour + 1, nameOfHour(hour));
    }
    return partitions;
  }

  /** One partition of hour chunks a week, Monday to Sunday UTC; by hour. */
  static TreeMap<Long, String> weeks(Instant now) {
    LocalDate monday = LocalDate.ofInstant(now, ZoneOffset.UTC).with(DayOfWeek.MONDAY);
    TreeMap<Long, String> partitions = new TreeMap<>();
    ends(monday, date -> date.plusWeeks(1), WEEKS_AHEAD)
        .forEach(end -> partitions.put(end.toEpochDay() * 24, "w" + name(end.minusWeeks(1))));
    return partitions;
  }

  /** One partition of buckets a month UTC; by second. */
  static TreeMap<Long, String> months(Instant now) {
    LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
    TreeMap<Long, String> partitions = new TreeMap<>();
    ends(first, date -> date.plusMonths(1), MONTHS_AHEAD)
        .forEach(end -> partitions.put(end.toEpochDay() * 86_400, "m" + name(end.minusMonths(1))));
    return partitions;
  }

  /** Partition of the journal of an hour since 1970 UTC. */
  static String nameOfHour(long hour) {
    return "h" + hour;
  }

  private static List<LocalDate> ends(LocalDate start, UnaryOperator<LocalDate> step, int ahead) {
    List<LocalDate> ends = new ArrayList<>();
    LocalDate end = start;
    for (int i = 0; i <= ahead; i++) {
      end = step.apply(end);
      ends.add(end);
    }
    return ends;
  }

  private static String name(LocalDate start) {
    return start.toString().replace("-", "");
  }
}
