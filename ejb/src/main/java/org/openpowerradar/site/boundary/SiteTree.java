package org.openpowerradar.site.boundary;

import java.util.List;

/**
 * All that is installed at a site.
 *
 * @param site the site
 * @param zones by name; empty if nothing is installed
 */
public record SiteTree(SiteSummary site, List<ZoneNode> zones) {}
