package org.openpowerradar.meter.boundary;

import java.time.Instant;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterId;

/**
 * A meter in a list.
 *
 * @param id names it
 * @param account whose it is
 * @param site where it counts
 * @param name what people call it, unique at the site
 * @param measure what it counts, in which unit, which way, and who tells
 * @param known what it has; null: nothing yet
 */
public record MeterSummary(
    MeterId id, AccountId account, SiteId site, String name, Measure measure, Known known) {

  /**
   * The time of which a meter has amounts.
   *
   * @param from start of the first interval
   * @param to end of the last interval
   * @param seconds length of the last interval [s]
   */
  public record Known(Instant from, Instant to, int seconds) {}
}
