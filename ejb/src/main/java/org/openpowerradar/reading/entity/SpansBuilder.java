package org.openpowerradar.reading.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Joins listening spans in any order. A bridge that speaks for itself every 10 or 30 s (reference:
 * frames 1F and 0B of real bridges) was listening in between, so pauses up to {@value #PAUSE} ms
 * are closed. The outcome does not depend on the order.
 */
public final class SpansBuilder {
  static final long PAUSE = 35_000;

  private record Span(long from, long to) {}

  private final List<Span> spans = new ArrayList<>();

  /**
   * Adds a span [ms since 1970 UTC]; one without length is an instant at which the bridge was
   * listening.
   */
  public SpansBuilder add(long from, long to) {
    if (to >= from) {
      spans.add(new Span(from, to));
    }
    return this;
  }

  /** Adds all of {@code others}. */
  public SpansBuilder addAll(Spans others) {
    for (int i = 0; i < others.size(); i++) {
      add(others.from(i), others.to(i));
    }
    return this;
  }

  /** What was added, joined. */
  public Spans build() {
    spans.sort(Comparator.comparingLong(Span::from).thenComparingLong(Span::to));
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && span.from() - last.to() <= PAUSE) {
        joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
      } else {
        joined.add(span);
      }
    }
    return new Spans(joined.stream().flatMapToLong(this::edges).toArray());
  }

  private LongStream edges(Span span) {
    return LongStream.of(span.from(), span.to());
  }
}
