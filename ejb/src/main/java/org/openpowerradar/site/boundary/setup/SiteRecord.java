package org.openpowerradar.site.boundary.setup;

import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.site.entity.setup.SiteProperties;

/**
 * A site as those see it who set it up.
 *
 * @param id names it
 * @param account whose it is
 * @param properties what people say of it
 * @param schedule that the site follows; null: the default one of its account
 * @param enabled false: switched off, left out of the lists
 * @param measured whether anything was ever measured there: then it cannot be deleted
 * @param version of what was read
 */
public record SiteRecord(
    SiteId id,
    AccountId account,
    SiteProperties properties,
    ScheduleId schedule,
    boolean enabled,
    boolean measured,
    int version) {}
