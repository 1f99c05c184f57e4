package org.openpowerradar.site.entity.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The same hours of work on one or several days of the week, as people write them down. */
@Embeddable
public class WorkShift {

  @Column(name = "days", nullable = false)
  private short days;

  @Column(name = "from_minute", nullable = false)
  private short fromMinute;

  @Column(name = "to_minute", nullable = false)
  private short toMinute;

  protected WorkShift() {}

  /**
   * Takes hours as {@link WorkPeriod} does.
   *
   * @param days on which it begins, at least one
   * @param from first minute since local midnight, 0..1439
   * @param to minute after the last, at most a day later
   * @throws IllegalArgumentException if there is no day, or the minutes are out of their range
   */
  public WorkShift(Set<DayOfWeek> days, int from, int to) {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A period of work is on one day of the week or more");
    }
    WorkPeriod first = new WorkPeriod(days.iterator().next(), from, to);
    this.days = (short) days.stream().mapToInt(WorkShift::bit).sum();
    this.fromMinute = (short) first.fromMinute();
    this.toMinute = (short) first.toMinute();
  }

  /** Returns the days of the week on which it begins, Monday first. */
  public List<DayOfWeek> days() {
    return Arrays.stream(DayOfWeek.values()).filter(day -> (days & bit(day)) != 0).toList();
  }

  /** Returns the first minute of work since local midnight, 0..1439. */
  public int fromMinute() {
    return fromMinute;
  }

  /** Returns the minute at which work has ended; above 1440 on the next day. */
  public int toMinute() {
    return toMinute;
  }

  /** Returns it day by day. */
  public List<WorkPeriod> periods() {
    return days().stream().map(day -> new WorkPeriod(day, fromMinute, toMinute)).toList();
  }

  private static int bit(DayOfWeek day) {
    return 1 << (day.getValue() - 1);
  }
}
