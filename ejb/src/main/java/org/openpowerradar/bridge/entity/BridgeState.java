package org.openpowerradar.bridge.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bridge with its last session and what it last told.
 *
 * @param bridge which
 * @param session the last it was let in with; null: it never was
 * @param status what it last told; null: nothing yet
 */
public record BridgeState(Bridge bridge, BridgeSession session, BridgeStatus status) {

  /** Returns how well the last session was protected. */
  public SecurityLevel level() {
    return session == null ? SecurityLevel.UNKNOWN : session.level();
  }

  /** Returns whether its last session was less well protected than its best ever. */
  public boolean isDowngraded() {
    return session != null && bridge.isBelowItsBest(session);
  }

  /** Returns when it was last heard of; empty: never. */
  public Optional<Instant> lastSeen() {
    Instant told = status == null ? null : status.received();
    Instant opened = session == null ? null : session.openedAt();
    Instant closed = session == null ? null : session.closedAt();
    return Stream.of(told, opened, closed).flatMap(Stream::ofNullable).max(Instant::compareTo);
  }

  /**
   * Returns whether it is connected: its session is open and it was heard of within 2.5
   * keep-alives, after which the connector gives a bridge up.
   */
  public boolean online(Instant now, Duration keepAlive) {
    return session != null
        && session.closedAt() == null
        && lastSeen().orElseThrow().plus(keepAlive.multipliedBy(5).dividedBy(2)).isAfter(now);
  }
}
