package org.openpowerradar.web.page.site.picture;

import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.LivePower;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.entity.schedule.WorkingHours;

/** What the boundaries said about a site. */
public record EnergyAnswers(
    SiteTree tree, EnergySeries series, LivePower live, WorkingHours hours) {}
