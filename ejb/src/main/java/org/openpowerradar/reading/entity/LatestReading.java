package org.openpowerradar.reading.entity;

/**
 * The newest reading of a stream on a channel.
 *
 * @param stream whose
 * @param channel which
 * @param reading the reading
 */
public record LatestReading(StreamId stream, Channel channel, StoredReading reading) {}
