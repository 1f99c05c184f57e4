package org.openpowerradar.site.entity;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The weekly hours of a site: what is used outside them may be waste.
 *
 * @param periods by day and time, not overlapping; empty if the site has none, then no moment is
 *     within working hours and none should be shown as outside
 */
public record WorkingHours(List<WorkPeriod> periods) {

  /** Copies what it is given. */
  public WorkingHours {
    periods = List.copyOf(periods);
  }

  /** Returns whether people work at the local time of the site. */
  public boolean cover(LocalDateTime local) {
    return periods.stream().anyMatch(period -> period.covers(local));
  }
}
