package org.openpowerradar.reading.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openpowerradar.reading.boundary.Messages.SENSOR;
import static org.openpowerradar.reading.boundary.Messages.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.delivery.Carried;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Outcome.OutOfOrder;
import org.openpowerradar.protocol.delivery.Outcome.Stored;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DropReason;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.QueueMark;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.reading.entity.DatabaseException;
import org.openpowerradar.reading.entity.Readings;

class ReadingIntakeIT {
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");
  private static final Instant START = NOW.minusSeconds(600);
  private static final long BRIDGE = 927_760;
  private final ReadingParts parts = new ReadingParts(NOW);

  ReadingIntakeIT() {
    parts.owners.put(new BridgeSerial(BRIDGE), 1L);
    parts.owners.put(new BridgeSerial(2), 2L);
  }

  @Test
  void deliver_whenNew_thenVisibleAtOnce() {
    Outcome outcome = parts.deliver(BRIDGE, data(1, 5, START));

    assertEquals(new Stored(5), outcome);
    assertEquals(5, stored(1).size());
    assertEquals(1_001, stored(1).raw(0));
    assertEquals(START.toEpochMilli(), stored(1).millis(0));
  }

  @Test
  void deliver_whenRepeated_thenStoredOnce() {
    parts.deliver(BRIDGE, data(1, 5, START));

    Outcome outcome = parts.deliver(BRIDGE, data(1, 5, START));

    assertEquals(new Stored(5), outcome);
    assertEquals(1, count("reading_journal"));
  }

  @Test
  void deliver_whenPartlyKnown_thenOnlyTheRestIsJournalled() {
    parts.deliver(BRIDGE, data(1, 5, START));

    Outcome outcome = parts.deliver(BRIDGE, data(4, 5, START));

    assertEquals(new Stored(8), outcome);
    assertEquals(8, number("SELECT SUM(n) FROM reading_journal"));
    assertEquals(8, stored(1).size());
  }

  @Test
  void deliver_whenTheSessionOfAReportMustEnd_thenDismissedAndTheReadingsBesideItStored() {
    parts.objection = Optional.of(ErrorCode.METHOD_REFUSED);
    var report =
        new Parcel.Status(
            new BridgeSerial(BRIDGE),
            new SessionId(1),
            START,
            Stats.builder().build(),
            new Carried(0, 0));

    var receipt = parts.deliver(parts.readings(BRIDGE, data(1, 5, START)), report);

    assertEquals(
        List.of(new Stored(5), new Outcome.Dismissed(ErrorCode.METHOD_REFUSED)),
        receipt.outcomes());
  }

  @Test
  void deliver_whenRecordsAreLeftOut_thenOutOfOrderAndNothingStored() {
    parts.deliver(BRIDGE, data(1, 5, START));

    Outcome outcome = parts.deliver(BRIDGE, data(7, 5, START));

    assertEquals(new OutOfOrder(5), outcome);
    assertEquals(1, count("reading_journal"));
  }

  @Test
  void deliver_whenConsecutiveRecordsInOneDelivery_thenBothStored() {
    var receipt =
        parts.deliver(
            parts.readings(BRIDGE, data(1, 5, START)), parts.readings(BRIDGE, data(6, 2, START)));

    assertEquals(List.of(new Stored(5), new Stored(7)), receipt.outcomes());
    assertEquals(7, stored(1).size());
  }

  @Test
  void deliver_whenFramesFollowEachOtherWithinAMinute_thenOneRowAndAnOutcomeForEach() {
    var receipt =
        parts.deliver(
            parts.readings(BRIDGE, data(1, 1, START)),
            parts.readings(BRIDGE, data(2, 1, START)),
            parts.readings(BRIDGE, data(3, 2, START)));

    assertEquals(List.of(new Stored(1), new Stored(2), new Stored(4)), receipt.outcomes());
    assertEquals(List.of("1 4"), parts.rows("SELECT first_record, n FROM reading_journal"));
    assertEquals(
        List.of("" + (START.getEpochSecond() - 10) + " " + (START.getEpochSecond() + 30)),
        parts.rows("SELECT oldest, newest FROM reading_journal"));
    assertEquals(4, stored(1).size());
    assertEquals(START.plusSeconds(20).toEpochMilli(), stored(1).millis(2));
    assertEquals(1_003, stored(1).raw(2));
  }

  @Test
  void deliver_whenTheFirstOfSeveralFramesIsARepeat_thenTheRestShareARowBehindIt() {
    parts.deliver(BRIDGE, data(1, 2, START));

    var receipt =
        parts.deliver(
            parts.readings(BRIDGE, data(2, 1, START)),
            parts.readings(BRIDGE, data(3, 1, START)),
            parts.readings(BRIDGE, data(4, 1, START)));

    assertEquals(List.of(new Stored(2), new Stored(3), new Stored(4)), receipt.outcomes());
    assertEquals(
        List.of("1 2", "3 2"),
        parts.rows("SELECT first_record, n FROM reading_journal ORDER BY first_record"));
    assertEquals(4, stored(1).size());
  }

  @Test
  void deliver_whenMessagesTellOfMoreThanAMinute_thenARowEach() {
    parts.deliver(
        parts.readings(BRIDGE, data(1, 5, START)), parts.readings(BRIDGE, data(6, 5, START)));

    assertEquals(2, count("reading_journal"));
    assertEquals(10, stored(1).size());
  }

  @Test
  void deliver_whenABridgeWasDeafBetweenFrames_thenARowEach() {
    Data first = data(1, 1, START);
    Data later = data(2, 1, START.plusSeconds(5));

    parts.deliver(parts.readings(BRIDGE, first), parts.readings(BRIDGE, later));

    assertEquals(2, count("reading_journal"));
  }

  @Test
  void deliver_whenHundredsOfBridgesShareADelivery_thenEachIsStoredOnce() {
    List<Parcel> parcels = new ArrayList<>();
    for (long bridge = 1_000; bridge < 1_900; bridge++) {
      parts.owners.put(new BridgeSerial(bridge), 1L);
      parcels.add(parts.readings(bridge, data(1, 1, START)));
    }
    parts.deliver(parcels.toArray(Parcel[]::new));

    var repeat = parts.deliver(parcels.toArray(Parcel[]::new));

    assertEquals(Collections.nCopies(900, new Stored(1)), repeat.outcomes());
    assertEquals(900, number("SELECT SUM(n) FROM reading_journal"));
    assertEquals(900, number("SELECT SUM(high_water) FROM bridge_queue"));
  }

  @Test
  void openQueues_whenPlatformRestarted_thenHighWaterIsKnown() {
    parts.deliver(BRIDGE, data(1, 5, START));

    assertEquals(
        Map.of(new BridgeSerial(BRIDGE), List.of(new QueueMark(Messages.QUEUE, 5))),
        parts.inbox.intake.openQueues(
            Set.of(new BridgeSerial(BRIDGE), new BridgeSerial(BRIDGE + 1))));
  }

  @Test
  void deliver_whenLegacyBatchIsRepeatedInAnotherSession_thenStoredOnce() {
    byte[] digest = new byte[16];
    Parcel first = batch(data(100, 1, 5, START), digest);
    Parcel repeat = batch(data(200, 1, 5, START), digest);
    parts.deliver(first);

    Outcome outcome = parts.deliver(repeat).outcomes().get(0);

    assertEquals(new Stored(5), outcome);
    assertEquals(5, number("SELECT SUM(n) FROM reading_journal"));
  }

  @Test
  void deliver_whenLegacyBatchIsOutOfOrder_thenItsRepeatIsNotTakenForStored() {
    byte[] digest = new byte[16];
    parts.deliver(batch(data(100, 6, 5, START), digest));
    parts.deliver(BRIDGE, data(100, 1, 5, START));

    Outcome outcome = parts.deliver(batch(data(100, 6, 5, START), digest)).outcomes().get(0);

    assertEquals(new Stored(10), outcome);
    assertEquals(10, stored(1).size());
  }

  @Test
  void deliver_whenTwoAccountsHearOneSerial_thenTheyStayApart() {
    parts.deliver(BRIDGE, data(1, 5, START));
    parts.deliver(2, data(1, 9, START.plusSeconds(3)));

    assertEquals(5, stored(1).size());
    assertEquals(9, stored(2).size());
  }

  @Test
  void deliver_whenPartitionIsGone_thenThrowsAndNothingIsAcknowledged() {
    parts.execute("ALTER TABLE reading_journal DROP PARTITION rest");

    assertThrows(DatabaseException.class, () -> parts.deliver(BRIDGE, data(1, 5, START)));

    assertEquals(0, count("bridge_queue"));
    assertEquals(0, count("reading_quarantine"));
  }

  @Test
  void deliver_whenClockOfOneBridgeIsAbsurd_thenQuarantinedAndTheOthersStored() {
    var receipt =
        parts.deliver(
            parts.readings(BRIDGE, data(1, 5, START)),
            parts.readings(2, data(1, 5, NOW.plus(Duration.ofDays(400)))));

    assertEquals(
        List.of(new Stored(5), new Outcome.Quarantined(5, ErrorCode.MALFORMED)),
        receipt.outcomes());
    assertEquals(1, count("reading_quarantine"));
    assertEquals(new Stored(8), parts.deliver(2, data(6, 3, START)));
  }

  @Test
  void deliver_whenRecordsAreLost_thenHighWaterMovesAndGapIsKept() {
    parts.deliver(BRIDGE, data(1, 5, START));
    Dropped dropped = new Dropped(Messages.QUEUE, 4, 20, DropReason.STORE_FULL);

    Outcome outcome = parts.deliver(loss(dropped)).outcomes().get(0);

    assertEquals(new Stored(20), outcome);
    assertEquals(6, number("SELECT from_record FROM bridge_gap WHERE account = 1"));
    assertEquals(new Stored(21), parts.deliver(BRIDGE, data(21, 1, START)));
  }

  @Test
  void arrange_whenQueuesCannotComeBack_thenForgottenAndARepeatStillCountsOnce() {
    for (int queue = 1; queue <= 70; queue++) {
      parts.deliver(BRIDGE, data(queue, 1, 1, START.plusSeconds(queue * 20L)));
      parts.clock.advance(Duration.ofSeconds(1));
    }
    parts.clock.advance(Duration.ofDays(31));
    parts.timer.compact();
    parts.partitions.arrange();
    long kept = count("bridge_queue");
    List<String> chunks = parts.rows("SELECT * FROM reading_chunk ORDER BY hr");

    Outcome repeat = parts.deliver(BRIDGE, data(1, 1, 1, START.plusSeconds(20)));
    parts.timer.compact();

    assertEquals(new Stored(1), repeat);
    assertEquals(64, kept);
    assertEquals(7, number("SELECT MIN(queue) FROM bridge_queue WHERE queue > 1"));
    assertEquals(chunks, parts.rows("SELECT * FROM reading_chunk ORDER BY hr"));
  }

  @Test
  void arrange_whenQueuesAreManyButYoung_thenAllAreKept() {
    for (int queue = 1; queue <= 70; queue++) {
      parts.deliver(BRIDGE, data(queue, 1, 1, START.plusSeconds(queue * 20L)));
    }
    parts.clock.advance(Duration.ofDays(29));

    parts.partitions.arrange();

    assertEquals(70, count("bridge_queue"));
  }

  @Test
  void write_whenReadingsAreStored_thenLatestIsTheNewest() {
    parts.deliver(BRIDGE, data(1, 5, START));
    parts.latest.write();
    parts.deliver(BRIDGE, data(100, 1, 3, START.minusSeconds(3_000)));
    parts.latest.write();

    assertEquals(1_005, number("SELECT raw FROM latest"));
  }

  private Parcel batch(Data data, byte[] digest) {
    return new Parcel.LegacyBatch(
        new BridgeSerial(BRIDGE), new SessionId(1), parts.clock.instant(), data, digest);
  }

  private Parcel loss(Dropped dropped) {
    return new Parcel.Loss(
        new BridgeSerial(BRIDGE), new SessionId(1), parts.clock.instant(), dropped);
  }

  private Readings stored(long account) {
    long now = NOW.toEpochMilli();
    return parts.controls.readings.of(
        List.of(account), new SensorSerial(SENSOR), now - 86_400_000, now);
  }

  private long count(String table) {
    return number("SELECT COUNT(*) FROM " + table);
  }

  private long number(String sql) {
    return parts.number(sql);
  }
}
