package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * DATA (0x10), bridge to cloud, 52 to 16384 bytes: consecutive records of one queue
 * (docs/protocol.md, section 5). The records stay packed; every one of them was checked when the
 * object was made, so that reading them cannot fail.
 *
 * @param queue which queue. 8 bytes, range [1, 2^63 - 1].
 * @param firstRecord the number of the first record; the others follow without gaps. 8 bytes, range
 *     [1, 2^53 - count].
 * @param baseTimeMillis what the first record's time is relative to: Unix milliseconds UTC, or
 *     since start with quality UPTIME. 8 bytes, range [0, 253402300799999].
 * @param quality where the time comes from, one for all records. 1 byte.
 * @param uptime how to anchor times since start; null unless the quality is UPTIME. 0 or 12 bytes.
 * @param heard when the receiver was listening, on the same clock. 16 bytes.
 * @param count how many records. 2 bytes, range [1, 1024].
 * @param packedRecords the records, one behind the other, as on the wire; not to be changed.
 */
public record Data(
    long queue,
    long firstRecord,
    long baseTimeMillis,
    TimeQuality quality,
    Uptime uptime,
    HeardSpan heard,
    int count,
    byte[] packedRecords)
    implements Message {

  static final int FIXED_LENGTH = 27 + HeardSpan.LENGTH;

  /**
   * Checks the ranges and every record.
   *
   * @throws IllegalArgumentException if a component or a record is out of its range, or the packed
   *     bytes hold more or fewer records than counted.
   */
  public Data {
    Payload.requireQueue(queue);
    Payload.requireRange(count, 1, MessageLimits.RECORDS, "The number of records");
    Payload.requireRange(
        firstRecord, 1, MessageLimits.RECORD_NUMBER - count + 1, "The first record");
    Payload.requireRange(baseTimeMillis, 0, MessageLimits.TIME_MILLIS, "The base time");
    boolean anchored = quality == TimeQuality.UPTIME == (uptime != null);
    Payload.require(anchored, "An uptime stands beside the quality UPTIME, and only there");
    int length = FIXED_LENGTH + (uptime == null ? 0 : Uptime.LENGTH) + packedRecords.length;
    Payload.require(length <= FrameLimits.PAYLOAD_AFTER_LOGIN, "The records fill more than 16 KiB");
    requireRecords(new RecordCursor(packedRecords, baseTimeMillis, count));
  }

  private static void requireRecords(RecordCursor cursor) {
    while (cursor.next()) {
      // the cursor checks each record it passes
    }
    Payload.require(cursor.atEnd(), "There are bytes behind the last record");
  }

  /**
   * Reads the payload and checks every record, without making an object for each.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException TOO_LARGE if it counts more than 1024 records, before memory is taken
   *     for them; MALFORMED if the length, a field or a record is wrong.
   */
  public static Data decode(ByteBuffer payload) throws ProtocolException {
    requireCount(payload);
    return Payload.decode(payload, Data::read);
  }

  private static void requireCount(ByteBuffer payload) throws ProtocolException {
    if (payload.remaining() < FIXED_LENGTH) {
      throw new ProtocolException(ErrorCode.MALFORMED, "A payload ends too early");
    }
    int start = payload.position();
    boolean uptime = payload.get(start + 24) == TimeQuality.UPTIME.ordinal();
    int offset = FIXED_LENGTH - Short.BYTES + (uptime ? Uptime.LENGTH : 0);
    if (payload.remaining() < offset + Short.BYTES) {
      throw new ProtocolException(ErrorCode.MALFORMED, "A payload ends too early");
    }
    if ((payload.getShort(start + offset) & 0xFFFF) > MessageLimits.RECORDS) {
      throw new ProtocolException(ErrorCode.TOO_LARGE, "A message has more than 1024 records");
    }
  }

  private static Data read(ByteBuffer payload) {
    long queue = payload.getLong();
    long firstRecord = payload.getLong();
    long baseTime = payload.getLong();
    TimeQuality quality = TimeQuality.read(payload);
    Uptime uptime = quality == TimeQuality.UPTIME ? Uptime.read(payload) : null;
    HeardSpan heard = HeardSpan.read(payload);
    int count = Payload.u16(payload);
    byte[] packed = Payload.bytes(payload, payload.remaining());
    return new Data(queue, firstRecord, baseTime, quality, uptime, heard, count, packed);
  }

  /** Returns the number of the last record, range [1, 2^53 - 1]. */
  public long lastRecord() {
    return firstRecord + count - 1;
  }

  /**
   * Moves all times, to turn times since start into times of day: base, records and heard span; the
   * packed bytes and the quality stay.
   *
   * @param millis what to add, in milliseconds.
   * @throws IllegalArgumentException if a time would be out of range.
   */
  public Data shiftedBy(long millis) {
    Payload.requireRange(
        millis, -MessageLimits.TIME_MILLIS, MessageLimits.TIME_MILLIS, "A shift of time");
    HeardSpan moved = new HeardSpan(heard.fromMillis() + millis, heard.toMillis() + millis);
    long base = baseTimeMillis + millis;
    return new Data(queue, firstRecord, base, quality, uptime, moved, count, packedRecords);
  }

  /**
   * Leaves out the records before a number, as when the front of a message was stored before.
   *
   * @param record the first record to keep, range [firstRecord, lastRecord].
   * @throws IllegalArgumentException if the message does not hold that record.
   */
  public Data startingAt(long record) {
    Payload.requireRange(record, firstRecord, lastRecord(), "The first record kept");
    RecordCursor cursor = cursor();
    int left = count;
    for (long number = firstRecord; number < record; number++) {
      cursor.next();
      left--;
    }
    byte[] kept = Arrays.copyOfRange(packedRecords, cursor.position(), packedRecords.length);
    return new Data(queue, record, cursor.timeMillis(), quality, uptime, heard, left, kept);
  }

  /** Returns a cursor before the first record: the fast way to read. */
  public RecordCursor cursor() {
    return new RecordCursor(packedRecords, baseTimeMillis, count);
  }

  /** Returns the records in the order of their numbers, each made when it is asked for. */
  public Iterable<SensorRecord> records() {
    return () -> new RecordIterator(cursor(), count);
  }

  @Override
  public MessageType type() {
    return MessageType.DATA;
  }

  @Override
  public int encodedLength() {
    return FIXED_LENGTH + (uptime == null ? 0 : Uptime.LENGTH) + packedRecords.length;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.putLong(queue);
    payload.putLong(firstRecord);
    payload.putLong(baseTimeMillis);
    quality.write(payload);
    if (uptime != null) {
      uptime.write(payload);
    }
    heard.write(payload);
    payload.putShort((short) count);
    payload.put(packedRecords);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Data data
        && queue == data.queue
        && firstRecord == data.firstRecord
        && baseTimeMillis == data.baseTimeMillis
        && quality == data.quality
        && (uptime == null || uptime.equals(data.uptime))
        && heard.equals(data.heard)
        && count == data.count
        && Arrays.equals(packedRecords, data.packedRecords);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(queue) * 31 + Long.hashCode(firstRecord);
  }

  /** Names queue and records, and shows no contents. */
  @Override
  public String toString() {
    return "Data[queue=" + queue + ", records=" + firstRecord + ".." + lastRecord() + "]";
  }

  private static final class RecordIterator implements Iterator<SensorRecord> {

    private final RecordCursor cursor;
    private int left;

    RecordIterator(RecordCursor cursor, int count) {
      this.cursor = cursor;
      this.left = count;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public SensorRecord next() {
      if (!cursor.next()) {
        throw new NoSuchElementException("There are no more records");
      }
      left--;
      return cursor.read();
    }
  }
}
