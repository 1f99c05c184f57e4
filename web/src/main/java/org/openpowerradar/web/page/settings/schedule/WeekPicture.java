package org.openpowerradar.web.page.settings.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.site.entity.schedule.WorkPeriod;
import org.openpowerradar.site.entity.schedule.WorkShift;

/**
 * The week as seven lines of 24 hours, Monday on top.
 *
 * @param bars hours of work; one over midnight is two
 * @param words the same in words
 */
public record WeekPicture(List<Bar> bars, String words) {

  /**
   * Hours of work on one day.
   *
   * @param left where it begins [h]
   * @param line 0 Monday .. 6 Sunday
   * @param width how long it lasts [h]
   */
  public record Bar(String left, int line, String width) {}

  static WeekPicture of(List<WorkShift> shifts, String words) {
    List<Bar> bars = new ArrayList<>();
    for (WorkShift shift : shifts) {
      for (WorkPeriod period : shift.periods()) {
        int line = period.day().getValue() - 1;
        int end = Math.min(period.toMinute(), WorkPeriod.END_OF_DAY);
        bars.add(bar(period.fromMinute(), end, line));
        if (period.toMinute() > WorkPeriod.END_OF_DAY) {
          bars.add(bar(0, period.toMinute() - WorkPeriod.END_OF_DAY, (line + 1) % 7));
        }
      }
    }
    return new WeekPicture(bars, words);
  }

  private static Bar bar(int from, int to, int line) {
    return new Bar(hours(from), line, hours(to - from));
  }

  private static String hours(int minutes) {
    return BigDecimal.valueOf(minutes)
        .divide(BigDecimal.valueOf(60), 3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
