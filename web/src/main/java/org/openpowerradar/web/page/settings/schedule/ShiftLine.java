package org.openpowerradar.web.page.settings.schedule;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openpowerradar.site.entity.schedule.WorkPeriod;
import org.openpowerradar.site.entity.schedule.WorkShift;

/** A period of work in the editor, as it is typed. */
public class ShiftLine implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int DAY = WorkPeriod.END_OF_DAY;

  private final boolean[] days = new boolean[7];
  private String from = "08:00";
  private String to = "17:00";
  private String problem;

  /** A usual one to begin with: Monday to Friday, 08:00 to 17:00. */
  static ShiftLine usual() {
    ShiftLine line = new ShiftLine();
    Arrays.fill(line.days, 0, 5, true);
    return line;
  }

  static ShiftLine of(WorkShift shift) {
    ShiftLine line = new ShiftLine();
    shift.days().forEach(day -> line.days[day.getValue() - 1] = true);
    line.from = WeekWords.time(shift.fromMinute());
    line.to = WeekWords.time(shift.toMinute() % DAY);
    return line;
  }

  /**
   * What was typed. The end is the next moment at which clocks show it: on the next day where it is
   * not after the beginning.
   *
   * @return empty if a day or a time is missing; {@link #getProblem} tells which
   */
  Optional<WorkShift> shift() {
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (days[day.getValue() - 1]) {
        chosen.add(day);
      }
    }
    int begin = minute(from);
    int end = minute(to);
    problem = begin < 0 || end < 0 ? "schedule.wrong.time" : null;
    problem = chosen.isEmpty() ? "schedule.wrong.days" : problem;
    return problem == null
        ? Optional.of(new WorkShift(chosen, begin, end > begin ? end : end + DAY))
        : Optional.empty();
  }

  /** The minute of the day; below 0 if it is no time. */
  private static int minute(String text) {
    try {
      return text == null ? -1 : LocalTime.parse(text.strip()).toSecondOfDay() / 60;
    } catch (DateTimeException noTime) {
      return -1;
    }
  }

  /** Key of what is wrong; null: nothing, or nobody looked yet. */
  public String getProblem() {
    return problem;
  }

  public boolean isMonday() {
    return days[0];
  }

  public void setMonday(boolean chosen) {
    days[0] = chosen;
  }

  public boolean isTuesday() {
    return days[1];
  }

  public void setTuesday(boolean chosen) {
    days[1] = chosen;
  }

  public boolean isWednesday() {
    return days[2];
  }

  public void setWednesday(boolean chosen) {
    days[2] = chosen;
  }

  public boolean isThursday() {
    return days[3];
  }

  public void setThursday(boolean chosen) {
    days[3] = chosen;
  }

  public boolean isFriday() {
    return days[4];
  }

  public void setFriday(boolean chosen) {
    days[4] = chosen;
  }

  public boolean isSaturday() {
    return days[5];
  }

  public void setSaturday(boolean chosen) {
    days[5] = chosen;
  }

  public boolean isSunday() {
    return days[6];
  }

  public void setSunday(boolean chosen) {
    days[6] = chosen;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
