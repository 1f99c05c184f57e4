package org.openpowerradar.benchmarks.load;

import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * Who a bridge is.
 *
 * @param serial under which it is enrolled
 * @param key 32 bytes it shares with the cloud; not to be changed
 */
public record BridgeKey(BridgeSerial serial, byte[] key) {}
