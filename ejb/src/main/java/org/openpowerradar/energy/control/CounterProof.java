package org.openpowerradar.energy.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.energy.control.Timeline.Step;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.Spans;

/**
 * What a sensor's own counter says about time in which its readings were not heard.
 *
 * <p>The counter (old frame type 0x08, docs/protocol.md) grows by the raw value every {@value
 * #TICK} ms and wraps at 2^32. Between two counter values heard at most a day apart, its difference
 * less what the readings in between stand for is the energy of the lost and missing time there. It
 * is spread over that time in the shape of the straight line between the readings around it.
 *
 * <p>It says nothing where it makes no sense: it went back without having been near its end (the
 * sensor was replaced or reset), it is below what was measured by more than a twentieth, or it went
 * back and the mean of the time to fill would be more than {@value #HIGHEST} times the highest
 * reading around (reset rather than wrapped). A counter that only went up is believed: a load of
 * one minute between zeros, the packet of which was lost, is known from nothing else.
 */
final class CounterProof {
  /** Mean step of the counter [ms], found on a captured sensor, the same to 0.1 % twice. */
  static final long TICK = 2_850;

  static final long LONGEST = 24 * Grid.HOUR;
  private static final int HIGHEST = 10;
  private static final long WRAP = 1L << 32;

  private final Readings counter;
  private final Timeline timeline;
  private final Spans listening;
  private final Map<Integer, Optional<Share>> known = new HashMap<>();

  CounterProof(Readings counter, Timeline timeline, Spans listening) {
    this.counter = counter;
    this.timeline = timeline;
    this.listening = listening;
  }

  /** How the straight line is moved so that it holds what the counter says. */
  record Share(double factor, double level) {
    Line of(Line line) {
      return Double.isNaN(factor) ? line.level(level) : line.times(factor);
    }
  }

  /** The counter value after {@code instant}: behind it another share holds. */
  long nextAfter(long instant) {
    int next = counter.indexOf(instant + 1);
    return next < counter.size() ? counter.millis(next) : Long.MAX_VALUE;
  }

  /** What to fill into lost and missing time at {@code instant}; empty if the counter is silent. */
  Optional<Share> shareAt(long instant) {
    int next = counter.indexOf(instant + 1);
    if (next == 0 || next == counter.size()) {
      return Optional.empty();
    }
    return known.computeIfAbsent(next, this::share);
  }

  private Optional<Share> share(int next) {
    long from = counter.millis(next - 1);
    long to = counter.millis(next);
    boolean wrapped = wrapped(counter.raw(next - 1), counter.raw(next));
    long difference = counter.raw(next) - counter.raw(next - 1) + (wrapped ? WRAP : 0);
    double counted = (double) difference * TICK;
    if (counted < 0 || to - from > LONGEST) {
      return Optional.empty();
    }
    Episode episode = new Episode(from, to);
    for (int i = timeline.firstFor(from); i < timeline.endFor(to); i++) {
      episode.add(timeline.step(i));
    }
    return episode.share(counted, wrapped);
  }

  private static boolean wrapped(long before, long after) {
    return after < before && before >= WRAP / 4 * 3;
  }

  /** The time between two counter values. */
  private final class Episode {
    private final long from;
    private final long to;
    private long covered;
    private double measured;
    private double highest;
    private long open;
    private double line;
    private boolean isBounded = true;

    Episode(long from, long to) {
      this.from = from;
      this.to = to;
    }

    void add(Step step) {
      long start = Math.max(from, step.start());
      long until = Math.min(to, step.until());
      measured += step.raw() * (double) Math.max(0, until - start);
      highest = Math.max(highest, step.raw());
      if (step.line() == null) {
        covered += Math.max(0, until - start);
        return;
      }
      long next = Math.min(to, step.line().end());
      covered += Math.max(0, next - start);
      if (Math.max(start, until) < next) {
        highest = Math.max(highest, step.line().to());
        isBounded &= step.start() >= from - Grid.HOUR && step.line().end() <= to + Grid.HOUR;
        gap(Math.max(start, step.until()), next, step);
      }
    }

    private void gap(long start, long end, Step step) {
      if (step.isLoss()) {
        fill(start, end, step.line());
        return;
      }
      long at = start;
      for (int i = 0; i < listening.size(); i++) {
        if (listening.to(i) > at && listening.from(i) < end) {
          fill(at, Math.max(at, listening.from(i)), step.line());
          at = Math.min(end, listening.to(i));
        }
      }
      fill(at, end, step.line());
    }

    private void fill(long start, long end, Line straight) {
      open += end - start;
      line += straight.area(start, end);
    }

    Optional<Share> share(double counted, boolean wrapped) {
      double rest = counted - measured;
      boolean isSense =
          isBounded
              && open > 0
              && covered == to - from
              && rest >= -measured / 20
              && (!wrapped || rest <= HIGHEST * highest * open);
      if (!isSense) {
        return Optional.empty();
      }
      double filled = Math.max(0, rest);
      return Optional.of(
          line > 0 ? new Share(filled / line, 0) : new Share(Double.NaN, filled / open));
    }
  }
}
