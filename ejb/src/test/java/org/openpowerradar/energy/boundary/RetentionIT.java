package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.openpowerradar.reading.boundary.Messages.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.control.BucketStore;
import org.openpowerradar.energy.control.Summing;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.boundary.ReadingParts;
import org.openpowerradar.reading.control.Retention;

class RetentionIT {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final long BRIDGE = 927_760;
  private static final String BUCKETS = "SELECT * FROM bucket_15 ORDER BY stream, channel, ts";
  private static final String CHUNKS = "SELECT COUNT(*) FROM reading_chunk";
  private final ReadingParts parts = new ReadingParts(START, new Retention(Retention.LEAST));

  RetentionIT() {
    parts.owners.put(new BridgeSerial(BRIDGE), 1L);
    parts.summedBy(new Summing(new BucketStore(parts.database))::restate);
    parts.partitions.arrange();
    parts.deliver(BRIDGE, data(1, 180, START));
    parts.clock.advance(Duration.ofHours(2));
    parts.timer.compact();
  }

  @Test
  void arrange_whenAWeekIsPastItsTime_thenDroppedAndQuarterHoursStay() {
    List<String> buckets = parts.rows(BUCKETS);
    long before = parts.number(CHUNKS);

    parts.clock.advance(Duration.ofDays(Retention.LEAST));
    parts.partitions.arrange();
    long within = parts.number(CHUNKS);
    parts.clock.advance(Duration.ofDays(7));
    parts.partitions.arrange();

    assertEquals(1, before);
    assertEquals(1, within);
    assertEquals(0, parts.number(CHUNKS));
    assertEquals(buckets, parts.rows(BUCKETS));
  }

  @Test
  void deliver_whenHourIsAboutToBeDropped_thenQuarantinedAndItsSumsStay() {
    List<String> buckets = parts.rows(BUCKETS);
    parts.clock.advance(Duration.ofDays(Retention.LEAST - 1));

    Outcome outcome = parts.deliver(BRIDGE, data(181, 10, START.plusSeconds(1_800)));
    parts.timer.compact();

    assertInstanceOf(Outcome.Quarantined.class, outcome);
    assertEquals(buckets, parts.rows(BUCKETS));
  }

  @Test
  void arrange_whenNothingWasMadeAheadForWeeks_thenRowsAreKeptAndPartitionsGoOn() {
    parts.clock.advance(Duration.ofDays(50));
    parts.deliver(BRIDGE, data(181, 10, parts.clock.instant()));
    parts.clock.advance(Duration.ofHours(2));
    parts.timer.compact();

    parts.partitions.arrange();

    assertEquals(2, parts.number(CHUNKS));
    assertEquals(
        "w20260518",
        parts
            .rows(
                """
                SELECT partition_name FROM information_schema.partitions
                WHERE table_schema = DATABASE() AND table_name = 'reading_chunk'
                ORDER BY partition_ordinal_position DESC LIMIT 1, 1
                """)
            .get(0));
  }
}
