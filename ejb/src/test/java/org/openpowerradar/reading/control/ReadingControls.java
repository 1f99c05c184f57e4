package org.openpowerradar.reading.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.control.chunk.ChunkStore;
import org.openpowerradar.reading.control.chunk.Compaction;
import org.openpowerradar.reading.control.chunk.HeardStore;
import org.openpowerradar.reading.control.chunk.JournalCompaction;
import org.openpowerradar.reading.control.chunk.Listening;
import org.openpowerradar.reading.control.chunk.SpacingStore;
import org.openpowerradar.reading.control.chunk.StoredReadings;
import org.openpowerradar.reading.control.chunk.StreamStore;
import org.openpowerradar.reading.control.intake.DeliveryStorage;
import org.openpowerradar.reading.control.intake.LatestStore;
import org.openpowerradar.reading.control.intake.LegacyBatchStore;
import org.openpowerradar.reading.control.intake.OwnerStore;
import org.openpowerradar.reading.control.intake.QuarantineStore;
import org.openpowerradar.reading.control.intake.QueueStore;
import org.openpowerradar.reading.control.journal.HourStore;
import org.openpowerradar.reading.control.journal.JournalStore;

/** The control classes of the component, put together by hand. */
public final class ReadingControls {
  public final DeliveryStorage storage;
  public final JournalCompaction compaction;
  public final LatestStore latest;
  public final OwnerStore owners;
  public final StreamStore streams;
  public final JournalStore journal;
  public final StoredReadings readings;

  public ReadingControls(
      DataSource database, Map<BridgeSerial, Long> accounts, Retention retention) {
    owners = new FixedOwners(database, accounts);
    journal = new JournalStore(database, retention);
    QueueStore queues = new QueueStore(database);
    ChunkStore chunks = new ChunkStore(database);
    Listening listening = new Listening(new HeardStore(database));
    streams = new StreamStore(database);
    storage =
        new DeliveryStorage(
            owners, queues, new LegacyBatchStore(database), journal, new QuarantineStore(database));
    Compaction merging = new Compaction(streams, chunks, listening, new SpacingStore(database));
    compaction = new JournalCompaction(journal, new HourStore(database), merging);
    latest = new LatestStore(database, owners, streams);
    readings = new StoredReadings(journal, streams, chunks, listening);
  }

  private static final class FixedOwners extends OwnerStore {
    private final Map<BridgeSerial, Long> accounts;

    FixedOwners(DataSource database, Map<BridgeSerial, Long> accounts) {
      super(database);
      this.accounts = accounts;
    }

    @Override
    public Map<BridgeSerial, Long> accounts(Collection<BridgeSerial> bridges) {
      Map<BridgeSerial, Long> owned = new HashMap<>(accounts);
      owned.keySet().retainAll(bridges);
      return owned;
    }
  }
}
