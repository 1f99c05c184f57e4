package org.openpowerradar.bulk.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.boundary.schedule.ScheduleView;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.ScheduleDraft;
import org.openpowerradar.site.entity.schedule.WorkPeriod;
import org.openpowerradar.site.entity.schedule.WorkShift;

/**
 * What rows of schedules and holidays would do. A schedule is written down whole: one step does all
 * its rows.
 */
final class SchedulePlan {
  private final Map<SetupKind, Map<List<String>, SetupRow>> wanted;
  private final PresentSetup present;
  private final Set<List<String>> planned = new HashSet<>();
  private boolean hasDefault;

  /** Takes the rows of the file, merged with what is set up. */
  SchedulePlan(Map<SetupKind, Map<List<String>, SetupRow>> wanted, PresentSetup present) {
    this.wanted = wanted;
    this.present = present;
  }

  boolean isKnown(List<String> schedule) {
    return wanted.get(SetupKind.SCHEDULES).containsKey(schedule)
        || present.schedule(schedule).isPresent();
  }

  /** Whether another row before this one is to be the default as well. */
  boolean isSecondDefault(SetupRow read) {
    if (read.kind() != SetupKind.SCHEDULES || !read.cell(SetupColumn.DEFAULT).equals("yes")) {
      return false;
    }
    boolean isSecond = hasDefault;
    hasDefault = true;
    return isSecond;
  }

  /** What schedules do not know, because a file tells them in several rows. */
  Optional<SetupProblem> problem(SetupRow row) {
    if (row.kind() == SetupKind.SCHEDULES) {
      boolean isDefault =
          present.schedule(row.key()).map(ScheduleView::isDefault).orElse(!present.hasSchedules());
      return row.cell(SetupColumn.DEFAULT).equals("no") && isDefault && !hasDefault
          ? problem(row, SetupColumn.DEFAULT, ImportProblem.DEFAULT_NEEDED)
          : Optional.empty();
    }
    if (holiday(row, "x").isEmpty()) {
      return problem(row, SetupColumn.DAY, ImportProblem.DAY);
    }
    return holiday(row, row.cell(SetupColumn.HOLIDAY)).isEmpty()
        ? problem(row, SetupColumn.HOLIDAY, ImportProblem.HOLIDAY_NAME)
        : Optional.empty();
  }

  private static Optional<SetupProblem> problem(
      SetupRow row, SetupColumn column, ImportProblem rule) {
    return Optional.of(new SetupProblem(column, rule, row.cell(column)));
  }

  /**
   * Returns what does all rows of the schedule that a row is of; nothing if another row asked.
   *
   * @throws org.openpowerradar.site.entity.schedule.InvalidScheduleException if it breaks a rule of
   *     schedules
   */
  List<SetupStep> steps(SetupRow row) throws CellText.NotUnderstood {
    List<String> key = row.key(SetupKind.SCHEDULES);
    return planned.add(key) ? List.of(new SetupStep.OfSchedule(row, draft(key))) : List.of();
  }

  private ScheduleDraft draft(List<String> key) throws CellText.NotUnderstood {
    SetupRow told = wanted.get(SetupKind.SCHEDULES).get(key);
    SetupRow row = told == null ? present.row(SetupKind.SCHEDULES, key).orElseThrow() : told;
    return new ScheduleDraft(
        row.cell(SetupColumn.SCHEDULE),
        row.cell(SetupColumn.DESCRIPTION),
        row.cell(SetupColumn.DEFAULT).equals("yes"),
        shifts(row),
        holidays(key));
  }

  /** The same hours on several days are one period of work, as people write them on the page. */
  private static List<WorkShift> shifts(SetupRow row) throws CellText.NotUnderstood {
    Map<WorkPeriod, Set<DayOfWeek>> days = new LinkedHashMap<>();
    List<WorkShift> shifts = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String hours = row.cell(SetupColumn.WEEK.get(day.getValue() - 1));
      for (WorkPeriod period : HourText.read(hours)) {
        boolean isNew =
            days.computeIfAbsent(period, each -> EnumSet.noneOf(DayOfWeek.class)).add(day);
        if (!isNew) {
          shifts.add(new WorkShift(Set.of(day), period.fromMinute(), period.toMinute()));
        }
      }
    }
    days.forEach((each, on) -> shifts.add(new WorkShift(on, each.fromMinute(), each.toMinute())));
    return shifts;
  }

  /** Those that are there, under those of the file. */
  private List<Holiday> holidays(List<String> key) {
    Map<LocalDate, Holiday> days = new TreeMap<>();
    present
        .schedule(key)
        .ifPresent(known -> known.week().holidays().forEach(each -> days.put(each.day(), each)));
    wanted.get(SetupKind.HOLIDAYS).values().stream()
        .filter(row -> row.key(SetupKind.SCHEDULES).equals(key))
        .flatMap(row -> holiday(row, row.cell(SetupColumn.HOLIDAY)).stream())
        .forEach(each -> days.put(each.day(), each));
    return List.copyOf(days.values());
  }

  private static Optional<Holiday> holiday(SetupRow row, String name) {
    try {
      LocalDate day = LocalDate.parse(row.cell(SetupColumn.DAY));
      return Optional.of(new Holiday(name, day, row.cell(SetupColumn.YEARLY).equals("yes")));
    } catch (IllegalArgumentException | java.time.DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
