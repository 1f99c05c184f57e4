package org.openpowerradar.reading.entity;

/**
 * All that one account's bridges heard of one sensor: the same serial heard by two accounts makes
 * two streams.
 *
 * @param value 1..4294967295, given by the database
 */
public record StreamId(long value) {}
