package org.openpowerradar.reading.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpansTest {
  private final SpansBuilder builder = new SpansBuilder();

  @Test
  void build_whenSpansOverlapOrAreNear_thenJoined() {
    Spans spans = builder.add(100_000, 200_000).add(0, 90_000).add(150_000, 160_000).build();

    assertEquals(1, spans.size());
    assertEquals(0, spans.from(0));
    assertEquals(200_000, spans.to(0));
  }

  @Test
  void build_whenPauseIsLong_thenApart() {
    Spans spans = builder.add(0, 10_000).add(45_001, 50_000).build();

    assertEquals(2, spans.size());
    assertEquals(45_001, spans.from(1));
  }

  @Test
  void build_whenSpanEndsBeforeItBegins_thenLeftOut() {
    assertEquals(Spans.NONE, builder.add(10, 5).build());
  }

  @Test
  void within_whenPartlyCovered_thenOnlyTheCoveredTime() {
    Spans spans = builder.add(0, 10_000).add(100_000, 110_000).build();

    assertEquals(5_000 + 2_000, spans.within(5_000, 102_000));
    assertEquals(0, spans.within(10_000, 100_000));
    assertEquals(20_000, spans.within(-1_000, 1_000_000));
  }
}
