package org.openpowerradar.web.page.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.entity.schedule.WorkingHours;
import org.openpowerradar.web.page.time.ClockChange;
import org.openpowerradar.web.page.time.SiteTimes;

/** The marks along the time axis of a site's chart. */
public final class TimeAxis {
  private final List<Interval> intervals;
  private final Resolution resolution;
  private final SiteTimes times;

  public TimeAxis(List<Interval> intervals, Resolution resolution, SiteTimes times) {
    this.intervals = intervals;
    this.resolution = resolution;
    this.times = times;
  }

  /** Names of the intervals. */
  public List<String> labels() {
    return intervals.stream().map(each -> times.interval(each.start(), each.end())).toList();
  }

  /** Ticks, groups and clock changes. */
  public Chart.Axis axis() {
    return new Chart.Axis(ticks(), groups(), clockChanges(), resolution == Resolution.DAY);
  }

  /** Hours of the day, or days of the month where an interval is a day. */
  private List<Chart.Tick> ticks() {
    List<Chart.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      ZonedDateTime start = local(i);
      if (resolution == Resolution.DAY) {
        ticks.add(new Chart.Tick(i, Integer.toString(start.getDayOfMonth()), i));
      } else if (start.getMinute() == 0) {
        ticks.add(new Chart.Tick(i, times.time(start.toInstant()), start.getHour()));
      }
    }
    return ticks;
  }

  /** Days, or months where an interval is a day. */
  private List<Chart.Mark> groups() {
    List<Chart.Mark> groups = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      if (i == 0 || !group(i).equals(group(i - 1))) {
        groups.add(new Chart.Mark(i, group(i)));
      }
    }
    return groups;
  }

  /** Jumps of the clock; none where an interval is a day, because its name says the hours. */
  private List<Chart.Mark> clockChanges() {
    if (intervals.isEmpty() || resolution == Resolution.DAY) {
      return List.of();
    }
    Instant from = intervals.get(0).start();
    Instant to = intervals.get(intervals.size() - 1).end();
    return times.clockChanges(from, to).stream().map(this::mark).toList();
  }

  /** Stretches outside the working hours; none where the site has no working hours. */
  public List<Chart.Stretch> offHours(WorkingHours hours) {
    if (hours.periods().isEmpty()) {
      return List.of();
    }
    return Stretches.of(intervals.size(), position -> isOff(local(position), hours));
  }

  /** Position of the interval that {@code now} lies in, or -1. */
  public int open(Instant now) {
    for (int i = 0; i < intervals.size(); i++) {
      if (!intervals.get(i).start().isAfter(now) && intervals.get(i).end().isAfter(now)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOff(ZonedDateTime start, WorkingHours hours) {
    if (resolution == Resolution.DAY) {
      return !hours.isWorkday(start.toLocalDate());
    }
    return !hours.cover(start.toLocalDateTime());
  }

  private Chart.Mark mark(ClockChange change) {
    int position = 0;
    while (intervals.get(position).start().isBefore(change.at())) {
      position++;
    }
    return new Chart.Mark(position, change.label());
  }

  private String group(int position) {
    LocalDate day = local(position).toLocalDate();
    return resolution == Resolution.DAY ? times.month(day) : times.dayWithHours(day);
  }

  private ZonedDateTime local(int position) {
    return intervals.get(position).start().atZone(times.zone());
  }
}
