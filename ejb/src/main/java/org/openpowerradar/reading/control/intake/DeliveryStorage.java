package org.openpowerradar.reading.control.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.QueueMark;
import org.openpowerradar.reading.control.intake.Intake.Gap;
import org.openpowerradar.reading.control.intake.QuarantineStore.Records;
import org.openpowerradar.reading.control.intake.QuarantineStore.Refusal;
import org.openpowerradar.reading.control.journal.JournalStore;

/**
 * Brings a delivery into the tables, in the caller's transaction. Locks are taken in one order:
 * queues by key, then the open journal hour.
 */
@Dependent
public class DeliveryStorage {
  private final OwnerStore owners;
  private final QueueStore queues;
  private final LegacyBatchStore batches;
  private final JournalStore journal;
  private final QuarantineStore quarantine;

  /** Over the tables of intake. */
  @Inject
  public DeliveryStorage(
      OwnerStore owners,
      QueueStore queues,
      LegacyBatchStore batches,
      JournalStore journal,
      QuarantineStore quarantine) {
    this.owners = owners;
    this.queues = queues;
    this.batches = batches;
    this.journal = journal;
    this.quarantine = quarantine;
  }

  /** Stores what is new; an outcome for each parcel in order. */
  public List<Outcome> store(List<Parcel> parcels, Instant now) {
    Intake intake = open(parcels);
    List<Outcome> outcomes = new ArrayList<>();
    for (Parcel parcel : parcels) {
      outcomes.add(outcome(intake, parcel));
    }
    journal.append(intake.journal(), now);
    close(intake, now);
    return outcomes;
  }

  /** Keeps one parcel aside and moves the high-water behind it. */
  public Outcome quarantine(Parcel parcel, String reason, Instant now) {
    Refusal refusal = new Refusal(ErrorCode.MALFORMED, reason);
    Long account = owners.accounts(List.of(parcel.bridge())).get(parcel.bridge());
    Records records = Parcels.records(parcel).orElse(new Records(0, 0, 0));
    Map<QueueKey, Long> marks = lock(List.of(parcel));
    for (Map.Entry<QueueKey, Long> mark : marks.entrySet()) {
      if (records.first() > mark.getValue() + 1) {
        return new Outcome.OutOfOrder(mark.getValue());
      }
      mark.setValue(Math.max(mark.getValue(), records.last()));
    }
    quarantine.keep(account, parcel, records, refusal);
    queues.move(marks, now.toEpochMilli());
    return new Outcome.Quarantined(records.last(), refusal.code());
  }

  /** The queues that bridges used last. */
  public Map<BridgeSerial, List<QueueMark>> openQueues(Collection<BridgeSerial> bridges) {
    return queues.open(bridges);
  }

  private Intake open(List<Parcel> parcels) {
    var bridges = parcels.stream().map(Parcel::bridge).collect(Collectors.toSet());
    return new Intake(owners.accounts(bridges), lock(parcels));
  }

  private Map<QueueKey, Long> lock(Collection<Parcel> parcels) {
    TreeSet<QueueKey> keys =
        parcels.stream()
            .map(Parcels::queue)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    return keys.isEmpty() ? Map.of() : queues.lock(keys);
  }

  private Outcome outcome(Intake intake, Parcel parcel) {
    if (parcel instanceof Parcel.Readings readings) {
      return intake.take(parcel, readings.data());
    }
    if (parcel instanceof Parcel.LegacyBatch batch) {
      return intake.follows(parcel, batch.data()) && !batches.isNew(batch)
          ? intake.pass(parcel, batch.data())
          : intake.take(parcel, batch.data());
    }
    return parcel instanceof Parcel.Loss loss
        ? intake.lose(parcel, loss.dropped())
        : new Outcome.Stored(0);
  }

  private void close(Intake intake, Instant now) {
    for (Gap gap : intake.gaps()) {
      long received = gap.received().toEpochMilli();
      queues.lose(gap.account(), gap.key(), gap.from(), gap.lost(), received);
    }
    if (!intake.moved().isEmpty()) {
      queues.move(intake.moved(), now.toEpochMilli());
    }
  }
}
