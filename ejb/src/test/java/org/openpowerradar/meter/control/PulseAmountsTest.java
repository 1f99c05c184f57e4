package org.openpowerradar.meter.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;

class PulseAmountsTest {
  private static final long T = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
  private static final PulseAmounts TENTH =
      new PulseAmounts(List.of(unit("2026-01-01T00:00:00Z", "0.1")));

  @Test
  void amounts_whenTheCounterRises_thenPulsesTimesTheUnit() {
    List<MeterBucket> amounts = TENTH.of(counter(0, 100, 60, 107, 120, 107), T, T + 3_600);

    assertEquals(List.of("0.7", "0.0"), texts(amounts));
    assertEquals(60, amounts.get(0).seconds());
  }

  @Test
  void amounts_whenTheCounterWasReplaced_thenNothingForThatMinute() {
    List<MeterBucket> amounts = TENTH.of(counter(0, 100, 60, 3, 120, 5), T, T + 3_600);

    assertEquals(List.of("0.2"), texts(amounts));
    assertEquals(T + 60, amounts.get(0).start());
  }

  @Test
  void amounts_whenReadingsWereLost_thenOneAmountOverTheGap() {
    List<MeterBucket> amounts = TENTH.of(counter(0, 0, 600, 50), T, T + 3_600);

    assertEquals(600, amounts.get(0).seconds());
    assertEquals(List.of("5.0"), texts(amounts));
  }

  @Test
  void amounts_whenTheUnitChanges_thenEachByTheOneOfItsStart() {
    PulseAmounts dated =
        new PulseAmounts(
            List.of(unit("2026-01-01T00:15:00Z", "2"), unit("2026-01-01T00:00:00Z", "1")));

    List<MeterBucket> amounts = dated.of(counter(0, 0, 900, 10, 1_800, 20), T, T + 3_600);

    assertEquals(List.of("10", "20"), texts(amounts));
  }

  @Test
  void amounts_whenBeforeTheFirstUnit_thenNone() {
    PulseAmounts later = new PulseAmounts(List.of(unit("2026-01-01T00:15:00Z", "2")));

    assertEquals(List.of(), later.of(counter(0, 0, 60, 10), T, T + 3_600));
  }

  private static UnitPerPulse unit(String from, String perPulse) {
    return new UnitPerPulse(Instant.parse(from), new BigDecimal(perPulse));
  }

  private static Readings counter(long... secondsAndCounts) {
    ReadingsBuilder readings = new ReadingsBuilder();
    for (int i = 0; i < secondsAndCounts.length; i += 2) {
      readings.add((T + secondsAndCounts[i]) * 1_000, secondsAndCounts[i + 1], i);
    }
    return readings.build();
  }

  private static List<String> texts(List<MeterBucket> amounts) {
    return amounts.stream().map(each -> each.amount().toPlainString()).toList();
  }
}
