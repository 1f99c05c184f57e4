package org.openpowerradar.site.boundary;

import java.time.ZoneId;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;

/**
 * A site in a list.
 *
 * @param id names it
 * @param account whose it is
 * @param name what people call it
 * @param timeZone where its days begin
 * @param city where it stands
 */
public record SiteSummary(
    SiteId id, AccountId account, String name, ZoneId timeZone, String city) {}
