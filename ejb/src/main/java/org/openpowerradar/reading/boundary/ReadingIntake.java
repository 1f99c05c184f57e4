package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openpowerradar.bridge.boundary.BridgeSessions;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.QueueMark;
import org.openpowerradar.reading.control.intake.DeliveryStorage;
import org.openpowerradar.reading.entity.RefusedDataException;

/**
 * THE transaction: a delivery is stored wholly or not at all, and whoever gets a receipt may
 * acknowledge. Called by {@link BridgeInbox} only, which has no transaction, so that a failed
 * commit comes out of here as an exception (docs/adr/0002).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadingIntake {
  @Inject BridgeSessions sessions;
  @Inject DeliveryStorage storage;
  @Inject Clock clock;

  /**
   * Journals what is new of a delivery and moves the high-water of its queues.
   *
   * @return an outcome for each parcel in order: Stored, or OutOfOrder if its first record is not
   *     the next of its queue, or Dismissed if it is a report from a session that must end
   * @throws RefusedDataException if a parcel can never be stored
   * @throws RuntimeException if the database fails; nothing is stored
   */
  public Receipt store(Delivery delivery) {
    Map<SessionId, ErrorCode> dismissed =
        sessions.status(
            delivery.parcels().stream()
                .filter(Parcel.Status.class::isInstance)
                .map(Parcel.Status.class::cast)
                .toList());
    List<Outcome> outcomes = new ArrayList<>(storage.store(delivery.parcels(), clock.instant()));
    for (int index = 0; index < outcomes.size(); index++) {
      if (delivery.parcels().get(index) instanceof Parcel.Status status
          && dismissed.containsKey(status.session())) {
        outcomes.set(index, new Outcome.Dismissed(dismissed.get(status.session())));
      }
    }
    return new Receipt(outcomes);
  }

  /**
   * Keeps a parcel aside that {@link #store} refuses, and moves the high-water behind it.
   *
   * @param parcel refused alone
   * @param reason why, at most 200 characters
   * @return Quarantined, or OutOfOrder if its first record is not the next of its queue
   */
  public Outcome quarantine(Parcel parcel, String reason) {
    return storage.quarantine(parcel, reason, clock.instant());
  }

  /**
   * The queues of which bridges may still hold records, at most 8 of each, the last used first.
   * Bridges that never sent any are left out.
   */
  public Map<BridgeSerial, List<QueueMark>> openQueues(Collection<BridgeSerial> bridges) {
    return storage.openQueues(bridges);
  }
}
