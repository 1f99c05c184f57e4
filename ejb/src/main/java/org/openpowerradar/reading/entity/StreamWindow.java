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
 * @param listening when bridges that hear the sensor were listening, over the same time
 */
public record StreamWindow(
    StreamId stream,
    Channel channel,
    long firstHour,
    long endHour,
    Readings readings,
    Spans listening) {}
