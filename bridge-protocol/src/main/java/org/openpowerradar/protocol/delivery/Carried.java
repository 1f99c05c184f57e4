package org.openpowerradar.protocol.delivery;

/**
 * Bytes a connection has carried since it began, as they crossed the network, TLS included.
 *
 * @param in received from the bridge [bytes], not negative.
 * @param out sent to the bridge [bytes], not negative.
 */
public record Carried(long in, long out) {}
