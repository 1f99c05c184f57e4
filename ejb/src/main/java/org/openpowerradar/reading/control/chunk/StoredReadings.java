package org.openpowerradar.reading.control.chunk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.SensorKey;
import org.openpowerradar.reading.control.journal.JournalContents;
import org.openpowerradar.reading.control.journal.JournalRow;
import org.openpowerradar.reading.control.journal.JournalStore;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;
import org.openpowerradar.reading.entity.StreamId;

/**
 * Readings wherever they are: in chunks, and in the journal until they are compacted.
 *
 * <p>The journal is always read before chunks and outside of a transaction: what is compacted in
 * between is then found in both and counts once. The other way round it could be missed.
 */
@Dependent
public class StoredReadings {
  private final JournalStore journal;
  private final StreamStore streams;
  private final ChunkStore chunks;
  private final Listening listening;

  /** Over journal and chunks. */
  @Inject
  public StoredReadings(
      JournalStore journal, StreamStore streams, ChunkStore chunks, Listening listening) {
    this.journal = journal;
    this.streams = streams;
    this.chunks = chunks;
    this.listening = listening;
  }

  /**
   * Readings of a sensor heard by any of some accounts, between two instants [ms since 1970 UTC].
   */
  public Readings of(Collection<Long> accounts, SensorSerial sensor, long from, long to) {
    List<SensorKey> keys =
        accounts.stream().map(account -> new SensorKey(account, sensor.value())).toList();
    JournalContents tail = JournalContents.of(journal.touching(accounts, from, to));
    ReadingsBuilder readings = new ReadingsBuilder();
    keys.forEach(key -> readings.addAll(tail.readings(key, Channel.CURRENT)));
    for (StreamId stream : streams.find(keys).values()) {
      chunks
          .load(stream, Channel.CURRENT, Hours.of(from), Hours.of(to) + 1)
          .values()
          .forEach(readings::addAll);
    }
    return readings.build().between(from, to);
  }

  /**
   * What an account has of some sensors between two instants [ms since 1970 UTC], an hour more on
   * both sides.
   */
  public AccountView account(long account, Collection<SensorSerial> sensors, long from, long to) {
    List<JournalRow> tail =
        journal.touching(List.of(account), from - Hours.MILLIS, to + Hours.MILLIS);
    return new AccountView(account, this, tail).find(sensors);
  }

  StreamStore streams() {
    return streams;
  }

  ChunkStore chunks() {
    return chunks;
  }

  Listening listening() {
    return listening;
  }
}
