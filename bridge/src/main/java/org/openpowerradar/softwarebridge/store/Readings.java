package org.openpowerradar.softwarebridge.store;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;

/** Packs records into one {@link Batch}, of which the queue and the numbers are still open. */
public final class Readings {
  private static final int MOST = 1_000; // records

  private final DataBuilder builder = new DataBuilder(1, 1);

  /** Adds a record, or returns false if this batch is full. */
  public boolean add(SensorRecord reading) {
    return builder.size() < MOST && builder.add(reading);
  }

  /** How many records it holds. */
  public int count() {
    return builder.size();
  }

  /**
   * Closes the batch.
   *
   * @param heard when the receiver listened for it
   */
  public Batch batch(HeardSpan heard, TimeQuality quality) {
    Data data = builder.quality(quality).heard(heard).build();
    ByteBuffer payload = ByteBuffer.allocate(data.encodedLength());
    data.encode(payload);
    return new Packed(data.count(), heard.toMillis(), payload.array());
  }

  /** A DATA payload begins with the queue and the number of its first record. */
  private record Packed(int count, long heardTo, byte[] payload) implements Batch {
    @Override
    public byte[] encoded(long queue, long firstRecord) {
      ByteBuffer.wrap(payload).putLong(queue).putLong(firstRecord);
      return payload;
    }
  }
}
