package org.openpowerradar.energy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.MeterValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.meter.entity.MeterBucket;

class MeterSumsTest {
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void sums_whenTheClockGoesBack_thenTheLocalDayHas25Hours() {
    List<Interval> days = days("2025-10-25T22:00:00Z", "2025-10-26T23:00:00Z");
    long from = days.get(0).start().getEpochSecond();
    List<MeterBucket> hours =
        LongStream.range(0, 25).mapToObj(i -> bucket(from + i * 3_600, 3_600, "1.1")).toList();

    MeterValue day = MeterSums.of(days, hours, LATER).get(0);

    assertEquals(new BigDecimal("27.5"), day.amount());
    assertEquals(new Coverage(90_000, 0, 0, 0), day.coverage());
  }

  @Test
  void sums_whenAnAmountCrossesABorder_thenSharesAddUpToItAndCountAsRepaired() {
    List<Interval> quarters = quarters("2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z");
    long from = quarters.get(0).start().getEpochSecond();
    List<MeterBucket> buckets = List.of(bucket(from, 2_700, "1"), bucket(from + 2_700, 900, "5"));

    List<MeterValue> values = MeterSums.of(quarters, buckets, LATER);

    assertEquals(
        List.of("0.333333333", "0.333333334", "0.333333333", "5"),
        values.stream().map(each -> each.amount().toPlainString()).toList());
    assertEquals(new Coverage(0, 900, 0, 0), values.get(1).coverage());
    assertEquals(new Coverage(900, 0, 0, 0), values.get(3).coverage());
  }

  @Test
  void sums_whenNothingIsKnown_thenMissingUpToNow() {
    List<Interval> quarters = quarters("2026-01-01T00:00:00Z", "2026-01-01T00:30:00Z");

    List<MeterValue> values =
        MeterSums.of(quarters, List.of(), Instant.parse("2026-01-01T00:20:00Z"));

    assertEquals(new Coverage(0, 0, 0, 900), values.get(0).coverage());
    assertEquals(new Coverage(0, 0, 0, 300), values.get(1).coverage());
  }

  private static List<Interval> days(String from, String to) {
    return Intervals.between(Instant.parse(from), Instant.parse(to), Resolution.DAY, BERLIN);
  }

  private static List<Interval> quarters(String from, String to) {
    return Intervals.between(Instant.parse(from), Instant.parse(to), Resolution.MINUTE_15, BERLIN);
  }

  private static MeterBucket bucket(long start, int seconds, String amount) {
    return new MeterBucket(start, seconds, new BigDecimal(amount));
  }
}
