package org.openpowerradar.softwarebridge.simulation;

import java.io.IOException;
import java.util.function.Supplier;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.softwarebridge.store.Readings;
import org.openpowerradar.softwarebridge.store.Store;

/**
 * Gathers what a bridge hears into batches of the store, each with the span of time in which the
 * receiver listened; spans follow each other without a hole, except where it was off.
 */
final class Receiver {
  private final Store store;
  private final Supplier<TimeQuality> quality;
  private Readings readings = new Readings();
  private long heardFrom; // [ms]
  private long lastPacket; // [ms]
  private long received;

  /**
   * Begins to listen.
   *
   * @param from ms since 1970
   */
  Receiver(Store store, Supplier<TimeQuality> quality, long from) {
    this.store = store;
    this.quality = quality;
    this.heardFrom = from;
    this.lastPacket = from;
  }

  /** Takes a packet; times never run backwards. */
  void hear(SensorRecord record) throws IOException {
    if (!readings.add(record)) {
      flush(lastPacket);
      readings.add(record);
    }
    lastPacket = record.timeMillis();
    received++;
  }

  /** Brings all packets into the store; the receiver has listened until the given time [ms]. */
  void flush(long heardTo) throws IOException {
    if (readings.count() > 0) {
      store.append(readings.batch(new HeardSpan(heardFrom, heardTo), quality.get()));
      readings = new Readings();
      heardFrom = heardTo;
    }
  }

  /** Listens again after a time in which it was off. */
  void resume(long from) {
    heardFrom = from;
    lastPacket = from;
  }

  /** How many packets wait to be flushed. */
  int pending() {
    return readings.count();
  }

  /** How many packets it has heard in all. */
  long received() {
    return received;
  }
}
