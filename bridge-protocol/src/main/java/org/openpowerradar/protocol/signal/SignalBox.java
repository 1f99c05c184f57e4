package org.openpowerradar.protocol.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signals on their way. A signal is told at once, and what is like it within the next minute as one
 * more, unless it is the first that is proven; what does not fit in is counted, and the count is
 * told as OVERFLOW. Memory is bounded, putting something in never waits. Thread-safe.
 */
public final class SignalBox {

  /** What is like a signal that was told waits so long to be told again. */
  public static final Duration TOGETHER = Duration.ofMinutes(1);

  private final int places;
  private final Map<Signal.Key, Waiting> waiting = new LinkedHashMap<>();
  private Signal overflow;

  /** What was not told yet, null for nothing, and when something like it last was. */
  private static final class Waiting {
    private Signal signal;
    private Instant told = Instant.MIN;
    private boolean toldProven;

    private void add(Signal like) {
      signal = signal == null ? like : signal.and(like);
    }

    private boolean isDue(Instant now) {
      return signal != null && (isOld(now) || signal.proven() && !toldProven);
    }

    private Signal tell(Instant now) {
      Signal due = signal;
      toldProven = due.proven() || toldProven && !isOld(now);
      signal = null;
      told = now;
      return due;
    }

    private boolean isOver(Instant now) {
      return signal == null && isOld(now);
    }

    private boolean isOld(Instant now) {
      return !now.isBefore(told.plus(TOGETHER));
    }
  }

  /**
   * An empty box.
   *
   * @param places how many different signals it holds at most.
   */
  public SignalBox(int places) {
    this.places = places;
  }

  /** Puts a signal in. */
  public synchronized void put(Signal signal) {
    Waiting like = waiting.get(signal.key());
    if (like == null && waiting.size() >= places) {
      overflow(signal);
      return;
    }
    Waiting place = like == null ? new Waiting() : like;
    place.add(signal);
    waiting.put(signal.key(), place);
  }

  /** Puts signals back that could not be told after all; they are due at once. */
  public synchronized void putBack(List<Signal> signals) {
    for (Signal signal : signals) {
      put(signal);
      Waiting place = waiting.get(signal.key());
      if (place != null) {
        place.told = Instant.MIN;
      }
    }
  }

  /** Takes out what is to be told now, in the order in which it came. */
  public synchronized List<Signal> take(Instant now) {
    List<Signal> due = new ArrayList<>();
    for (Iterator<Waiting> each = waiting.values().iterator(); each.hasNext(); ) {
      Waiting place = each.next();
      if (place.isDue(now)) {
        due.add(place.tell(now));
      } else if (place.isOver(now)) {
        each.remove();
      }
    }
    if (overflow != null) {
      due.add(overflow);
      overflow = null;
    }
    return due;
  }

  private void overflow(Signal signal) {
    Signal lost =
        new Signal(
            SignalKind.OVERFLOW,
            "",
            null,
            null,
            signal.first(),
            signal.last(),
            signal.count(),
            false);
    overflow = overflow == null ? lost : overflow.and(lost);
  }
}
