package org.openpowerradar.energy.control;

import org.openpowerradar.account.entity.SiteId;

/**
 * Time of which the kept quarter hours of a site may be out of date.
 *
 * @param id of the entry
 * @param first where it began [s since 1970 UTC]
 * @param from where to go on [s since 1970 UTC]
 * @param to end [s since 1970 UTC]
 * @param cause what was corrected; null: readings came
 */
public record Stale(long id, SiteId site, long first, long from, long to, String cause) {
  boolean covers(long second) {
    return second >= from && second < to;
  }
}
