package org.openpowerradar.reading.entity;

/**
 * A stretch of hours of one stream and channel in which something changed, with all that is needed
 * to sum it anew.
 *
 * @param stream whose readings
 * @param channel which of them
 * @param firstHour first hour to sum anew, hours since 1970 UTC
 * @param endHour hour after the last
 * @param readings those of the hours, and of one hour before and after at least
 * @param counter of the sensor's own sum of raw values over time (channel COUNTER_RAW_SUM): those
 *     within the hours, and the nearest before and after them where a day holds one; only with
 *     channel CURRENT
 * @param listening when bridges that hear the sensor were listening, over the same time
 */
public record StreamWindow(
    StreamId stream,
    Channel channel,
    long firstHour,
    long endHour,
    Readings readings,
    Readings counter,
    Spans listening) {}
