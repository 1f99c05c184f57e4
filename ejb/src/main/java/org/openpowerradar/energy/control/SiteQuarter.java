package org.openpowerradar.energy.control;

import org.openpowerradar.energy.entity.EnergyValue;

/**
 * A kept quarter hour of a site.
 *
 * @param start [s since 1970 UTC]
 * @param total devices that nothing feeds
 * @param untracked mains less what they feed, may be below zero; null without mains
 */
public record SiteQuarter(long start, EnergyValue total, EnergyValue untracked) {}
