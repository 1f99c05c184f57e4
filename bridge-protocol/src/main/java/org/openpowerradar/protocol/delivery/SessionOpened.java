package org.openpowerradar.protocol.delivery;

import java.time.Instant;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * A bridge has proven itself, or was identified as an old one.
 *
 * @param bridge who.
 * @param session the name of the session that begins.
 * @param transport what carries it.
 * @param mode how it was proven.
 * @param peer from where.
 * @param at when, by the cloud's clock.
 * @param key with which of its keys; null for an old bridge, which has none.
 */
public record SessionOpened(
    BridgeSerial bridge,
    SessionId session,
    Transport transport,
    LoginMode mode,
    Peer peer,
    Instant at,
    KeyMark key) {}
