package org.openpowerradar.bridge.entity;

import java.time.Instant;

/**
 * The keys of a bridge, without the keys.
 *
 * @param valid how many it may log in with: 0, 1 or 2
 * @param newerSince when the newer of two was made; null: it has not two, or nobody knows
 * @param olderUntil until when the older of two counts at the latest; null likewise
 */
public record KeyState(int valid, Instant newerSince, Instant olderUntil) {}
