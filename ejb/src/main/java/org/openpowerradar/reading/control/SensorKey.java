package org.openpowerradar.reading.control;

/** What a stream stands for: a sensor as heard by one account's bridges. */
public record SensorKey(long account, long serial) {}
