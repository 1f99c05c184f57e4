package org.openpowerradar.site.boundary.schedule;

import java.util.List;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.site.entity.schedule.WorkShift;

/**
 * A schedule as it is kept.
 *
 * @param id names it
 * @param version how often it was changed
 * @param name unlike that of any other schedule of the account
 * @param description what it is for; null: nobody told
 * @param isDefault whether sites that name no schedule follow it
 * @param week periods of work and holidays
 * @param sites names of the sites that follow it and that the caller may see, in order
 */
public record ScheduleView(
    ScheduleId id,
    int version,
    String name,
    String description,
    boolean isDefault,
    Week week,
    List<String> sites) {

  /**
   * When people work.
   *
   * @param shifts periods of work by their beginning; may be empty
   * @param holidays by day; may be empty
   */
  public record Week(List<WorkShift> shifts, List<Holiday> holidays) {

    /** Returns the minutes of work in a week without holidays. */
    public int minutes() {
      return shifts.stream()
          .mapToInt(each -> each.days().size() * (each.toMinute() - each.fromMinute()))
          .sum();
    }
  }
}
