package org.openpowerradar.web.page.site.group;

/**
 * A group of devices in the list; every text is ready to be shown.
 *
 * @param colour class of its swatch in charts
 * @param link leads to its editor; null where the reader may not change it
 * @param energy leads to its energy; null where the reader may not see it
 * @param type what it stands for
 * @param description empty if nobody told it
 * @param added names of the devices that are added
 * @param subtracted names of those that are subtracted, or a dash
 */
public record GroupRow(
    String name,
    String colour,
    String link,
    String energy,
    String type,
    String description,
    String added,
    String subtracted) {}
