package org.openpowerradar.web.page.settings.schedule;

/**
 * A schedule in the list; every text is ready to be shown.
 *
 * @param link leads to its editor; null where the reader may not change it
 * @param description empty if nobody told it
 * @param isDefault whether sites that name none follow it
 * @param week picture and words of it
 * @param hours of work in a week
 * @param holidays their names and days, or that there are none
 * @param sites names of those that follow it, or that there are none
 */
public record ScheduleRow(
    String name,
    String link,
    String description,
    boolean isDefault,
    WeekPicture week,
    String hours,
    String holidays,
    String sites) {}
