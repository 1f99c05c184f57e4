package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.openpowerradar.protocol.frame.FrameLimits;

/**
 * Packs records into one {@link Data} message.
 *
 * <p>Not safe for use by several threads; build once.
 */
public final class DataBuilder {

  private static final int ROOM =
      FrameLimits.PAYLOAD_AFTER_LOGIN - Data.FIXED_LENGTH - Uptime.LENGTH;

  private final long queue;
  private final long firstRecord;
  private final ByteBuffer record = ByteBuffer.allocate(RecordPacker.LONGEST);
  private ByteBuffer packed = ByteBuffer.allocate(64);
  private TimeQuality quality = TimeQuality.KEPT_CLOCK;
  private Uptime uptime;
  private HeardSpan heard;
  private int count;
  private long baseTime;
  private long previousTime;
  private long earliestTime = Long.MAX_VALUE;
  private long latestTime;

  /**
   * Starts a message whose times are of quality KEPT_CLOCK.
   *
   * @param queue which queue, range [1, 2^63 - 1].
   * @param firstRecord the number of the first record to be added, range [1, 2^53 - 1].
   */
  public DataBuilder(long queue, long firstRecord) {
    this.queue = queue;
    this.firstRecord = firstRecord;
  }

  /**
   * Says where the absolute times of the records come from.
   *
   * @param quality anything but UPTIME, which {@link #uptime} sets.
   * @return this builder.
   */
  public DataBuilder quality(TimeQuality quality) {
    this.quality = quality;
    this.uptime = null;
    return this;
  }

  /**
   * Says that the times of the records count from the bridge's start, and sets quality UPTIME.
   *
   * @param uptime which start, and the uptime at sending.
   * @return this builder.
   */
  public DataBuilder uptime(Uptime uptime) {
    this.quality = TimeQuality.UPTIME;
    this.uptime = uptime;
    return this;
  }

  /**
   * Says when the receiver was listening; without it, from the earliest record to the latest.
   *
   * @param heard on the same clock as the records.
   * @return this builder.
   */
  public DataBuilder heard(HeardSpan heard) {
    this.heard = heard;
    return this;
  }

  /**
   * Adds a record if there is room for it.
   *
   * @param next the record; its time may be before that of the record added last.
   * @return false if the message is full (1024 records, or 16384 bytes), and then nothing was
   *     added.
   */
  public boolean add(SensorRecord next) {
    long time = next.timeMillis();
    record.clear();
    RecordPacker.pack(next, count == 0 ? time : previousTime, record);
    record.flip();
    if (count == MessageLimits.RECORDS || packed.position() + record.remaining() > ROOM) {
      return false;
    }
    if (count == 0) {
      baseTime = time;
    }
    append();
    count++;
    previousTime = time;
    earliestTime = Math.min(earliestTime, time);
    latestTime = Math.max(latestTime, time);
    return true;
  }

  private void append() {
    if (packed.remaining() < record.remaining()) {
      int larger = 2 * packed.capacity() + record.remaining();
      packed = ByteBuffer.allocate(Math.min(larger, ROOM)).put(packed.flip());
    }
    packed.put(record);
  }

  /** Returns the number of records added so far, range [0, 1024]. */
  public int size() {
    return count;
  }

  /**
   * Returns the message.
   *
   * @throws IllegalArgumentException if there is no record, or queue or first record are out of
   *     range.
   */
  public Data build() {
    Payload.requireRange(count, 1, MessageLimits.RECORDS, "The number of records");
    HeardSpan span = heard == null ? new HeardSpan(earliestTime, latestTime) : heard;
    byte[] bytes = Arrays.copyOf(packed.array(), packed.position());
    return new Data(queue, firstRecord, baseTime, quality, uptime, span, count, bytes);
  }
}
