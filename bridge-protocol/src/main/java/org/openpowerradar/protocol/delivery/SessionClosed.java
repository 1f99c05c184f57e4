package org.openpowerradar.protocol.delivery;

import java.time.Instant;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * An admitted session has ended.
 *
 * @param bridge who.
 * @param session which session.
 * @param reason why; NORMAL also when the peer simply hung up.
 * @param carried how much the connection carried.
 * @param at when, by the cloud's clock.
 */
public record SessionClosed(
    BridgeSerial bridge, SessionId session, ErrorCode reason, Carried carried, Instant at) {}
