package org.openpowerradar.security.entity;

import org.openpowerradar.protocol.signal.SignalKind;

/**
 * How often something of a kind happened.
 *
 * @param kind what
 * @param day within the last 24 h
 * @param week within the last 7 days
 * @param month within the last 30 days
 */
public record EventCount(SignalKind kind, long day, long week, long month) {}
