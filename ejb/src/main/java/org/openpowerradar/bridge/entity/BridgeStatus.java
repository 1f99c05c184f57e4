package org.openpowerradar.bridge.entity;

import java.time.Instant;
import org.openpowerradar.protocol.message.TimeQuality;

/**
 * What a bridge last told of itself. Each value is the last one it gave; null: it never did.
 *
 * @param received when it last told anything
 * @param noiseDbm radio noise [dBm]
 * @param reconnects connections made since it started
 * @param firmware version of the running firmware
 * @param queueLength readings stored and not yet acknowledged
 * @param clockOffsetMillis the cloud's clock minus the bridge's [ms]
 * @param clockQuality where its time comes from
 */
public record BridgeStatus(
    Instant received,
    Integer noiseDbm,
    Long reconnects,
    String firmware,
    Long queueLength,
    Long clockOffsetMillis,
    TimeQuality clockQuality) {}
