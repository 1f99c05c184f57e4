package org.openpowerradar.web.page.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;

class CoverageSumTest {
  private static final Instant START = Instant.parse("2026-10-26T10:00:00Z");
  private static final Interval FIRST = new Interval(START, START.plusSeconds(3_600));
  private static final Interval SECOND =
      new Interval(START.plusSeconds(3_600), START.plusSeconds(7_200));
  private static final Instant LATER = START.plusSeconds(86_400);

  @Test
  void of_whenOff_thenCountsAsHeard() {
    CoverageSum sum = CoverageSum.of(FIRST, new Coverage(1_000, 200, 2_400, 0), LATER);

    assertEquals(new CoverageSum(3_400, 200, 0), sum);
  }

  @Test
  void of_whenSeveral_thenSharesOfAll() {
    List<EnergyValue> values =
        List.of(value(new Coverage(3_600, 0, 0, 0)), value(new Coverage(0, 1_800, 0, 1_800)));

    CoverageSum sum = CoverageSum.of(List.of(FIRST, SECOND), values, LATER);

    assertEquals(0.5, sum.heardShare());
    assertEquals(0.25, sum.estimatedShare());
    assertEquals(0.25, sum.missingShare());
  }

  @Test
  void of_whenIntervalLiesAhead_thenNothingIsExpected() {
    CoverageSum sum = CoverageSum.of(SECOND, new Coverage(0, 0, 0, 3_600), START);

    assertEquals(0, sum.missing());
    assertFalse(sum.isKnown());
  }

  @Test
  void of_whenIntervalIsOpen_thenReadingsOnTheirWayAreNotMissing() {
    Instant now = START.plusSeconds(1_000);

    CoverageSum sum = CoverageSum.of(FIRST, new Coverage(960, 0, 0, 2_640), now);

    assertEquals(0, sum.missing());
  }

  @Test
  void of_whenIntervalIsOpenAndBridgeSilent_thenMissingUntilNow() {
    Instant now = START.plusSeconds(1_800);

    CoverageSum sum = CoverageSum.of(FIRST, new Coverage(600, 0, 0, 1_200), now);

    assertEquals(1_800 - 90 - 600, sum.missing());
  }

  @Test
  void share_whenNothingIsExpected_thenZero() {
    assertEquals(0, new CoverageSum(0, 0, 0).heardShare());
  }

  private static EnergyValue value(Coverage coverage) {
    return new EnergyValue(0, 0, 0, 0, coverage);
  }
}
