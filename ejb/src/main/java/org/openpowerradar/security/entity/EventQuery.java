package org.openpowerradar.security.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Severity;
import org.openpowerradar.protocol.signal.SignalKind;

/**
 * Which events are asked for: those that happened last within a span, of some kinds.
 *
 * @param from first instant
 * @param to first instant after it, at most 400 days later
 * @param kinds any of these; empty for none at all
 * @param bridge about this bridge only; null for all
 * @param most newest events at most, 1..{@value #MOST}
 */
public record EventQuery(
    Instant from, Instant to, Set<SignalKind> kinds, BridgeSerial bridge, int most) {
  /** Most events of an answer. */
  public static final int MOST = 10_000;

  /** Longest span of an answer. */
  public static final Duration LONGEST = Duration.ofDays(400);

  /**
   * Checks the ranges.
   *
   * @throws InvalidRequestException if the span is empty or too long, or more than {@value #MOST}
   *     events are asked for
   */
  public EventQuery {
    if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST))) {
      throw new InvalidRequestException("Give at most 400 days");
    }
    if (most < 1 || most > MOST) {
      throw new InvalidRequestException("Ask for at most " + MOST + " events");
    }
    kinds = Set.copyOf(kinds);
  }

  /** Returns all events of a span, the newest of them. */
  public static EventQuery of(Instant from, Instant to, int most) {
    return new EventQuery(from, to, EnumSet.allOf(SignalKind.class), null, most);
  }

  /** Returns the same, of one kind only. */
  public EventQuery of(SignalKind kind) {
    return with(each -> each == kind);
  }

  /** Returns the same, of one severity only. */
  public EventQuery of(Severity severity) {
    return with(each -> each.severity() == severity);
  }

  private EventQuery with(Predicate<SignalKind> kept) {
    Set<SignalKind> some = kinds.stream().filter(kept).collect(Collectors.toSet());
    return new EventQuery(from, to, some, bridge, most);
  }

  /** Returns the same, about one bridge only. */
  public EventQuery about(BridgeSerial serial) {
    return new EventQuery(from, to, kinds, serial, most);
  }
}
