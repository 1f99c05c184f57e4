package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.reading.boundary.Messages.SENSOR;
import static org.openpowerradar.reading.boundary.Messages.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.control.BucketStore;
import org.openpowerradar.energy.control.Summing;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.reading.boundary.ReadingParts;
import org.openpowerradar.reading.control.journal.JournalPlace;
import org.openpowerradar.reading.entity.Readings;

class CompactionIT {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final long BRIDGE = 927_760;
  private static final String CHUNKS = "SELECT * FROM reading_chunk ORDER BY stream, channel, hr";
  private static final String BUCKETS = "SELECT * FROM bucket_15 ORDER BY stream, channel, ts";
  private static final String SECONDS =
      "SELECT measured_s, repaired_s, off_s, missing_s FROM bucket_15 ORDER BY ts";
  private static final String COPY_TO_THE_NEXT_BUT_ONE =
      "INSERT INTO bucket_15 SELECT stream, channel, ts + 1800, measured_s, repaired_s, off_s,"
          + " missing_s, raw_ms, raw_min, raw_max FROM bucket_15";
  private static final String MEASURED = "SELECT measured_s FROM bucket_15 ORDER BY ts";
  private final ReadingParts parts = new ReadingParts(START.plusSeconds(1_800));

  CompactionIT() {
    parts.owners.put(new BridgeSerial(BRIDGE), 1L);
    parts.summedBy(new Summing(new BucketStore(parts.database))::restate);
  }

  @Test
  void compact_whenHourIsOver_thenReadingsAreTheSameAndTheJournalIsEmpty() {
    parts.deliver(BRIDGE, data(1, 180, START));
    Readings before = stored();

    parts.clock.set(START.plusSeconds(3_600 + 121));
    parts.timer.compact();

    assertEquals(180, before.size());
    assertEquals(before, stored());
    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_journal"));
    assertEquals(1, parts.number("SELECT COUNT(*) FROM reading_chunk"));
    assertEquals(List.of("900 0 0 0", "900 0 0 0"), parts.rows(SECONDS));
  }

  @Test
  void compact_whenHourIsNotOver_thenNothingIsTouched() {
    parts.deliver(BRIDGE, data(1, 180, START));

    parts.clock.set(START.plusSeconds(3_600 + 119));
    parts.timer.compact();

    assertEquals(1, parts.number("SELECT COUNT(*) FROM reading_journal"));
    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_chunk"));
  }

  @Test
  void compact_whenMessageIsLate_thenCompactedAtOnceWhileTheHourIsOpen() {
    parts.clock.set(START.plus(Duration.ofHours(5)));
    parts.deliver(BRIDGE, data(1, 180, START));

    parts.timer.compact();

    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_journal"));
    assertEquals(180, stored().size());
  }

  @Test
  void compact_whenReadingsComeLate_thenBucketsAreRestated() {
    parts.deliver(BRIDGE, data(1, 45, START));
    parts.clock.set(START.plus(Duration.ofHours(5)));
    parts.timer.compact();
    List<String> before = parts.rows(SECONDS);

    parts.deliver(BRIDGE, data(46, 45, START));
    parts.timer.compact();

    assertEquals(List.of("450 0 0 450"), before);
    assertEquals(List.of("900 0 0 0"), parts.rows(SECONDS).subList(0, 1));
  }

  @Test
  void compact_whenNothingIsKnownOfAQuarterHourAnyMore_thenItsRowIsGone() {
    parts.deliver(BRIDGE, data(1, 45, START));
    parts.clock.set(START.plus(Duration.ofHours(5)));
    parts.timer.compact();
    parts.execute(COPY_TO_THE_NEXT_BUT_ONE);
    long before = parts.number("SELECT COUNT(*) FROM bucket_15");

    parts.deliver(BRIDGE, data(46, 10, START));
    parts.timer.compact();

    assertEquals(2, before);
    assertEquals(List.of("550 0 0 350"), parts.rows(SECONDS));
  }

  @Test
  void compact_whenListeningIsToldLate_thenMissingBecomesOff() {
    parts.deliver(BRIDGE, data(1, 45, START));
    parts.clock.set(START.plus(Duration.ofHours(5)));
    parts.timer.compact();
    List<String> before = parts.rows(SECONDS);

    parts.deliver(BRIDGE, otherSensor(90));
    parts.timer.compact();

    assertEquals(List.of("450 0 0 450"), before);
    assertEquals("450 0 450 0", parts.rows(SECONDS).get(0));
  }

  @Test
  void compact_whenDoneTwice_thenTheSame() {
    parts.deliver(BRIDGE, data(1, 300, START));
    parts.clock.set(START.plus(Duration.ofHours(2)));
    parts.compactor.seal();
    compactSealed();
    List<String> chunks = parts.rows(CHUNKS);
    List<String> buckets = parts.rows(BUCKETS);

    parts.execute("UPDATE journal_hour SET sealed = 1 WHERE sealed = 2");
    compactSealed();

    assertTrue(parts.number("SELECT COUNT(*) FROM reading_journal") > 0);
    assertEquals(chunks, parts.rows(CHUNKS));
    assertEquals(buckets, parts.rows(BUCKETS));
    assertEquals(300, stored().size());
  }

  @Test
  void compact_whenSumsFail_thenNothingIsCompactedAndTheNextRoundGoesOn() {
    parts.deliver(BRIDGE, data(1, 180, START));
    parts.clock.set(START.plus(Duration.ofHours(2)));
    parts.summedBy(
        windows -> {
          throw new IllegalStateException("power cut");
        });

    parts.timer.compact();
    long chunks = parts.number("SELECT COUNT(*) FROM reading_chunk");
    parts.summedBy(new Summing(new BucketStore(parts.database))::restate);
    parts.timer.compact();

    assertEquals(0, chunks);
    assertEquals(180, stored().size());
    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_journal"));
  }

  @Test
  void deliver_whenHourIsSealed_thenTheMessageLiesInTheNextOne() {
    parts.deliver(BRIDGE, data(1, 180, START));
    parts.clock.set(START.plusSeconds(3_600 + 121));
    parts.compactor.seal();

    parts.deliver(BRIDGE, data(181, 190, START));
    compactSealed();
    parts.compactor.compactedHours().forEach(parts.compactor::empty);

    assertEquals(1, parts.number("SELECT COUNT(*) FROM reading_journal"));
    assertEquals(370, stored().size());
  }

  @Test
  void compact_whenMessageTellsOfTheOpenHour_thenThatHourWaitsForItsEnd() {
    parts.clock.set(START.plusSeconds(3_600 + 60));
    parts.deliver(BRIDGE, data(1, 366, START));
    parts.clock.set(START.plusSeconds(3_600 + 121));
    parts.timer.compact();
    List<String> hours = parts.rows("SELECT n FROM reading_chunk ORDER BY hr");
    Readings between = stored();

    parts.clock.set(START.plusSeconds(7_200 + 121));
    parts.timer.compact();

    assertEquals(List.of("360"), hours);
    assertEquals(366, between.size());
    assertEquals(List.of("360", "6"), parts.rows("SELECT n FROM reading_chunk ORDER BY hr"));
    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_journal"));
  }

  @Test
  void compact_whenMessageIsDamagedInTheJournal_thenQuarantinedAndTheOthersCompacted() {
    parts.deliver(BRIDGE, data(1, 90, START));
    parts.deliver(BRIDGE, data(91, 90, START.plusSeconds(900)));
    parts.execute("UPDATE reading_journal SET d = X'0102' WHERE first_record = 1");
    int visible = stored().size();

    parts.clock.set(START.plusSeconds(3_600 + 121));
    parts.timer.compact();

    assertEquals(90, visible);
    assertEquals(90, stored().size());
    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_journal"));
    assertEquals(
        List.of("1 1 90 damaged in the journal 0102"),
        parts.rows("SELECT account, first_record, last_record, reason, d FROM reading_quarantine"));
  }

  @Test
  void compact_whenAnotherNodeIsAtWork_thenNothingIsTouched() {
    parts.deliver(BRIDGE, data(1, 180, START));
    parts.clock.set(START.plus(Duration.ofHours(2)));
    parts.database.requiresNew(
        () -> {
          parts.execute("SELECT id FROM compaction WHERE id = 1 FOR UPDATE");
          parts.timer.compact();
          return null;
        });
    long chunks = parts.number("SELECT COUNT(*) FROM reading_chunk");

    parts.timer.compact();

    assertEquals(0, chunks);
    assertEquals(1, parts.number("SELECT COUNT(*) FROM reading_chunk"));
    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_journal"));
  }

  @Test
  void compact_whenSensorSendsOnceAMinute_thenItsIntervalIsLearnedFromTheFirstHourOn() {
    parts.clock.set(START.plus(Duration.ofHours(9)));
    parts.deliver(BRIDGE, everyMinute(1, 2, START.plusSeconds(3_480)));
    parts.timer.compact();
    List<String> before = parts.rows(MEASURED);

    parts.deliver(BRIDGE, everyMinute(3, 118, START.plusSeconds(3_600)));
    parts.timer.compact();

    assertEquals(1, parts.number("SELECT COUNT(*) FROM stream_period"));
    assertEquals(60_000, parts.number("SELECT period_ms FROM stream_period"));
    assertEquals(List.of("23"), before);
    assertEquals(List.of("120", "900"), parts.rows(MEASURED).subList(0, 2));
  }

  @Test
  void compact_whenPartitionsAreMadeAhead_thenTheHourIsTruncated() {
    parts.partitions.arrange();
    parts.deliver(BRIDGE, data(1, 180, START));
    parts.clock.set(START.plus(Duration.ofHours(2)));

    parts.timer.compact();
    parts.partitions.arrange();

    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_journal"));
    assertEquals(180, stored().size());
  }

  private void compactSealed() {
    for (long hour : parts.compactor.sealedHours()) {
      var place = parts.compactor.compact(hour, JournalPlace.START);
      while (place.isPresent()) {
        place = parts.compactor.compact(hour, place.get());
      }
    }
  }

  private static Data everyMinute(int first, int count, Instant from) {
    DataBuilder data = new DataBuilder(7, first);
    for (int i = 0; i < count; i++) {
      long at = from.toEpochMilli() + i * 60_000L;
      data.add(new SensorRecord.Current(at, new SensorSerial(SENSOR), first + i & 0xff, -60, 5));
    }
    return data.build();
  }

  private static Data otherSensor(int count) {
    DataBuilder data = new DataBuilder(9, 1);
    long start = START.toEpochMilli();
    data.add(new SensorRecord.Current(start, new SensorSerial(12_345), 1, -60, 5));
    return data.heard(new HeardSpan(start, start + count * 10_000L)).build();
  }

  private Readings stored() {
    long from = START.toEpochMilli();
    return parts.controls.readings.of(
        List.of(1L), new SensorSerial(SENSOR), from, from + 86_400_000);
  }
}
