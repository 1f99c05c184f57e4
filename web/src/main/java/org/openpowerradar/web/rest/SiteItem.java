package org.openpowerradar.web.rest;

import org.openpowerradar.site.boundary.SiteSummary;

/**
 * A site in JSON.
 *
 * @param id for the addresses below {@code /sites}
 * @param account id of the account it belongs to
 * @param name what people call it
 * @param timeZone IANA name of the zone in which its days begin
 * @param city where it stands; absent if unknown
 */
public record SiteItem(long id, long account, String name, String timeZone, String city) {

  static SiteItem of(SiteSummary site) {
    return new SiteItem(
        site.id().value(),
        site.account().value(),
        site.name(),
        site.timeZone().getId(),
        site.city());
  }
}
