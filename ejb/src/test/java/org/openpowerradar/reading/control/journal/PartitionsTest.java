package org.openpowerradar.reading.control.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PartitionsTest {
  private static final Instant SUNDAY = Instant.parse("2026-11-22T21:30:00Z");

  @Test
  void hours_whenMadeAhead_thenEachHoldsOneHour() {
    long hour = SUNDAY.getEpochSecond() / 3_600;

    var partitions = Partitions.hours(SUNDAY);

    assertEquals(49, partitions.size());
    assertEquals("h" + hour, partitions.get(hour + 1));
  }

  @Test
  void weeks_whenMadeAhead_thenFromMondayToMonday() {
    var partitions = Partitions.weeks(SUNDAY);

    assertEquals("w20261116", partitions.firstEntry().getValue());
    assertEquals(hour("2026-11-23T00:00:00Z"), partitions.firstKey());
    assertEquals(5, partitions.size());
  }

  @Test
  void months_whenYearEnds_thenTheyGoOn() {
    var partitions = Partitions.months(SUNDAY);

    assertEquals("[m20261101, m20261201, m20270101, m20270201]", "" + partitions.values());
    assertEquals(hour("2026-12-01T00:00:00Z") * 3_600, partitions.firstKey());
  }

  private static long hour(String instant) {
    return Instant.parse(instant).getEpochSecond() / 3_600;
  }
}
