package org.openpowerradar.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.protocol.Refusal.assertRefused;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

class DataTest {

  private static final String BASE = "0000018bcfe56800";
  private static final String BEFORE_COUNT =
      // queue, first record, base time, quality, heard from, heard to
      "0000000000000009" + "0000000000000001" + BASE + "02" + BASE + BASE;
  private static final String GOOD = "00 01 000fef1e 51 e4 8df805";

  @Test
  void records_whenEveryKindIsPackedTogether_thenEqualAndInOrder() throws ProtocolException {
    List<SensorRecord> records = Records.atEdges().toList();
    DataBuilder builder = new DataBuilder(9, 1);
    records.forEach(builder::add);

    Data data = Data.decode(Messages.encoded(builder.build()));

    assertEquals(records, list(data));
    assertEquals(records, list(data), "iterating twice gives the same");
  }

  @Test
  void cursor_whenItWalks_thenSameAsRecords() {
    DataBuilder builder = new DataBuilder(9, 1);
    Records.atEdges().forEach(builder::add);
    Data data = builder.build();

    RecordCursor cursor = data.cursor();

    for (SensorRecord record : data.records()) {
      assertTrue(cursor.next());
      assertEquals(record, cursor.read());
      assertEquals(record.timeMillis(), cursor.timeMillis());
      assertEquals(record.sensor().value(), cursor.sensorSerial());
      assertEquals(record.sensorSequence(), cursor.sensorSequence());
      assertEquals(record.rssi(), cursor.rssi());
    }
    assertFalse(cursor.next());
  }

  @Test
  void iterator_whenAtTheEnd_thenNoSuchElement() throws ProtocolException {
    Iterator<SensorRecord> records = decode("0001", GOOD).records().iterator();
    records.next();

    assertFalse(records.hasNext());
    assertThrows(NoSuchElementException.class, records::next);
  }

  @Test
  void startingAt_whenFrontWasStoredBefore_thenOnlyTheRestIsKept() {
    List<SensorRecord> records = Records.atEdges().toList();
    DataBuilder builder = new DataBuilder(9, 101);
    records.forEach(builder::add);

    Data rest = builder.build().startingAt(104);

    assertEquals(records.subList(3, records.size()), list(rest));
    assertEquals(104, rest.firstRecord());
    assertEquals(101 + records.size() - 1, rest.lastRecord());
  }

  @Test
  void startingAt_whenNotInTheMessage_thenRefused() throws ProtocolException {
    Data data = decode("0001", GOOD);

    assertThrows(IllegalArgumentException.class, () -> data.startingAt(0));
    assertThrows(IllegalArgumentException.class, () -> data.startingAt(2));
  }

  @Test
  void shiftedBy_whenAnchored_thenAllTimesMoveAndTheRestStays() {
    DataBuilder builder = new DataBuilder(9, 1).uptime(new Uptime(3, 60_000));
    builder.add(new SensorRecord.State(51_000, Messages.SENSOR, 1, 0, 0));
    builder.add(new SensorRecord.State(50_000, Messages.SENSOR, 2, 0, 0));
    Data data = builder.build();

    Data anchored = data.shiftedBy(1_700_000_000_000L);

    assertEquals(
        List.of(1_700_000_051_000L, 1_700_000_050_000L),
        list(anchored).stream().map(SensorRecord::timeMillis).toList());
    assertEquals(new HeardSpan(1_700_000_050_000L, 1_700_000_051_000L), anchored.heard());
    assertEquals(TimeQuality.UPTIME, anchored.quality());
    assertEquals(data.uptime(), anchored.uptime());
  }

  @Test
  void shiftedBy_whenATimeWouldLeaveItsRange_thenRefused() throws ProtocolException {
    Data data = decode("0001", GOOD);

    assertThrows(IllegalArgumentException.class, () -> data.shiftedBy(Long.MAX_VALUE));
    assertThrows(IllegalArgumentException.class, () -> data.shiftedBy(-1_700_000_000_001L));
  }

  @Test
  void decode_whenMoreRecordsAreCountedThanAllowed_thenTooLarge() {
    assertRefused(ErrorCode.TOO_LARGE, () -> decode("0401", GOOD));
    assertRefused(ErrorCode.TOO_LARGE, () -> decode("ffff", GOOD));
  }

  @ParameterizedTest
  @CsvSource({
    // no record; fewer and more records than counted
    "0000, ''",
    "0002, 00 01 000fef1e 51 e4 8df805",
    "0001, 00 01 000fef1e 51 e4 8df805 00 01 000fef1e 52 e4 8df805",
    // kinds 0, 6 and 255
    "0001, 00 00 000fef1e 51 e4 8df805",
    "0001, 00 06 000fef1e 51 e4 8df805",
    "0001, 00 ff 000fef1e 51 e4 8df805",
    // sensor 0
    "0001, 00 01 00000000 51 e4 8df805",
    // raw value 2^32
    "0001, 00 01 000fef1e 51 e4 8080808010",
    // number of ten bytes
    "0001, 00 01 000fef1e 51 e4 80808080808080808001",
    // number that does not end
    "0001, 00 01 000fef1e 51 e4 80",
    // time before 1970; time after the year 9999; a time that overflows
    "0001, ffffffffffffffff7f 01 000fef1e 51 e4 00",
    "0001, 81a0abfef962 01 000fef1e 51 e4 00",
    "0001, 80d0d3a380bb72 01 000fef1e 51 e4 00",
    // counter of type 3, of type 128
    "0001, 00 03 000fef1e 51 e4 03 00",
    "0001, 00 03 000fef1e 51 e4 80 00",
    // state 65536
    "0001, 00 04 000fef1e 51 e4 808004",
    // power 2^31 on the first phase; power factor 1001 on the first, -1001 on the last
    "0001, 00 02 000fef1e 51 e4 000000 000000 8080808010 0000 000000",
    "0001, 00 02 000fef1e 51 e4 000000 000000 000000 d20f 0000",
    "0001, 00 02 000fef1e 51 e4 000000 000000 000000 0000 d10f",
    // voltage 2^32 on the third phase
    "0001, 00 02 000fef1e 51 e4 000000 0000 8080808010 000000 000000",
    // old payload shorter than its length
    "0001, 00 05 000fef1e 51 e4 04 02 00"
  })
  void decode_whenARecordIsWrong_thenMalformed(String count, String records) {
    assertRefused(ErrorCode.MALFORMED, () -> decode(count, records));
  }

  @ParameterizedTest
  @CsvSource({
    // queue 0, queue negative
    "0000000000000000 0000000000000001 0000018bcfe56800 02 0000018bcfe56800 0000018bcfe56800",
    "8000000000000000 0000000000000001 0000018bcfe56800 02 0000018bcfe56800 0000018bcfe56800",
    // first record 0, 2^53
    "0000000000000009 0000000000000000 0000018bcfe56800 02 0000018bcfe56800 0000018bcfe56800",
    "0000000000000009 0020000000000000 0000018bcfe56800 02 0000018bcfe56800 0000018bcfe56800",
    // base time negative
    "0000000000000009 0000000000000001 ffffffffffffffff 02 0000018bcfe56800 0000018bcfe56800",
    // quality 4
    "0000000000000009 0000000000000001 0000018bcfe56800 04 0000018bcfe56800 0000018bcfe56800",
    // heard until before it began; from before 1970
    "0000000000000009 0000000000000001 0000018bcfe56800 02 0000018bcfe56800 0000018bcfe567ff",
    "0000000000000009 0000000000000001 0000018bcfe56800 02 ffffffffffffffff 0000018bcfe56800"
  })
  void decode_whenAFieldIsOutOfRange_thenMalformed(String beforeCount) {
    assertRefused(ErrorCode.MALFORMED, () -> Data.decode(Hex.buffer(beforeCount, "0001", GOOD)));
  }

  @Test
  void data_whenUptimeAndQualityDisagree_thenRefused() throws ProtocolException {
    Data data = decode("0001", GOOD);

    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Data(
                9,
                1,
                data.baseTimeMillis(),
                TimeQuality.NTP,
                new Uptime(1, 1),
                data.heard(),
                1,
                data.packedRecords()));
  }

  @Test
  void decode_whenBufferIsReused_thenMessageKeepsItsOwnBytes() throws ProtocolException {
    ByteBuffer buffer = Hex.buffer(BEFORE_COUNT, "0001", GOOD);
    Data data = Data.decode(buffer);
    Data before = Data.decode(buffer.rewind());

    Arrays.fill(buffer.array(), (byte) 0);

    assertEquals(before, data);
  }

  private static Data decode(String count, String records) throws ProtocolException {
    return Data.decode(Hex.buffer(BEFORE_COUNT, count, records));
  }

  private static List<SensorRecord> list(Data data) {
    return StreamSupport.stream(data.records().spliterator(), false).toList();
  }
}
