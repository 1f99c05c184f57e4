package org.openpowerradar.bulk.control;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.site.entity.schedule.WorkPeriod;

/**
 * Hours of work that begin on a day, such as {@code 08:00-12:00, 22:00-06:00}. An end that is not
 * after the beginning is on the next day.
 */
final class HourText {
  private static final Pattern PERIOD =
      Pattern.compile("(\\d{1,2}):([0-5]\\d) ?[-\u2013] ?(\\d{1,2}):([0-5]\\d)");
  private static final int HOUR = 60;

  private HourText() {}

  /** Returns the periods by their beginning, on a day that does not count; empty: no work. */
  static List<WorkPeriod> read(String text) throws CellText.NotUnderstood {
    List<WorkPeriod> periods = new ArrayList<>();
    for (String part : text.isEmpty() ? new String[0] : text.split("[,;]", -1)) {
      Matcher found = PERIOD.matcher(part.strip());
      if (!found.matches()) {
        throw new CellText.NotUnderstood(ImportProblem.HOURS);
      }
      periods.add(
          period(minute(found.group(1), found.group(2)), minute(found.group(3), found.group(4))));
    }
    periods.sort(Comparator.comparing(WorkPeriod::fromMinute).thenComparing(WorkPeriod::toMinute));
    return periods;
  }

  private static WorkPeriod period(int from, int to) throws CellText.NotUnderstood {
    try {
      return new WorkPeriod(DayOfWeek.MONDAY, from, to > from ? to : to + WorkPeriod.END_OF_DAY);
    } catch (IllegalArgumentException outOfRange) {
      throw new CellText.NotUnderstood(ImportProblem.HOURS);
    }
  }

  private static int minute(String hour, String minute) throws CellText.NotUnderstood {
    int told = Integer.parseInt(hour) * HOUR + Integer.parseInt(minute);
    if (told > WorkPeriod.END_OF_DAY) {
      throw new CellText.NotUnderstood(ImportProblem.HOURS);
    }
    return told;
  }

  static String written(List<WorkPeriod> periods) {
    return periods.stream()
        .map(each -> time(each.fromMinute()) + "-" + time(each.toMinute()))
        .collect(Collectors.joining(", "));
  }

  private static String time(int minute) {
    int told = minute % WorkPeriod.END_OF_DAY;
    return "%02d:%02d".formatted(told / HOUR, told % HOUR);
  }
}
