package org.openpowerradar.site.entity.schedule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException.Problem;

/**
 * A schedule as somebody writes it down, before it is kept.
 *
 * @param name 1 to 120 characters, unlike that of any other schedule of the account
 * @param description at most 500 characters; null: none
 * @param isDefault whether sites that name no schedule follow it
 * @param shifts at most 50, not overlapping; may be empty
 * @param holidays at most 200, each day once; may be empty
 */
public record ScheduleDraft(
    String name,
    String description,
    boolean isDefault,
    List<WorkShift> shifts,
    List<Holiday> holidays) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 120;

  /** Most characters of a description. */
  public static final int LONGEST_DESCRIPTION = 500;

  /** Most periods of work, and most holidays, of one schedule. */
  public static final int MOST_SHIFTS = 50;

  public static final int MOST_HOLIDAYS = 200;

  private static final int WEEK = 7 * WorkPeriod.END_OF_DAY;

  /**
   * Checks all of it, and strips what surrounds the words.
   *
   * @throws InvalidScheduleException naming what is wrong first
   */
  public ScheduleDraft {
    name = name == null ? "" : name.strip();
    description = description == null || description.isBlank() ? null : description.strip();
    require(!name.isEmpty() && name.length() <= LONGEST_NAME, Problem.NAME);
    require(
        description == null || description.length() <= LONGEST_DESCRIPTION, Problem.DESCRIPTION);
    require(shifts.size() <= MOST_SHIFTS && holidays.size() <= MOST_HOLIDAYS, Problem.TOO_MANY);
    shifts = List.copyOf(shifts);
    holidays = List.copyOf(holidays);
    require(!overlap(shifts), Problem.OVERLAP);
    require(!doubled(holidays), Problem.HOLIDAY_TWICE);
  }

  private static void require(boolean holds, Problem problem) {
    if (!holds) {
      throw new InvalidScheduleException(problem, "The schedule cannot be kept: " + problem);
    }
  }

  /** Minute by minute round the week: a period of Sunday may run into Monday. */
  private static boolean overlap(List<WorkShift> shifts) {
    boolean[] taken = new boolean[WEEK];
    for (WorkShift shift : shifts) {
      for (WorkPeriod period : shift.periods()) {
        int midnight = (period.day().getValue() - 1) * WorkPeriod.END_OF_DAY;
        for (int minute = period.fromMinute(); minute < period.toMinute(); minute++) {
          int place = (midnight + minute) % WEEK;
          if (taken[place]) {
            return true;
          }
          taken[place] = true;
        }
      }
    }
    return false;
  }

  /** A yearly day and a single one may fall together; two alike may not. */
  private static boolean doubled(List<Holiday> holidays) {
    Set<LocalDate> days = new HashSet<>();
    return !holidays.stream().map(Holiday::day).allMatch(days::add);
  }
}
