package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.bridge.boundary.BridgeSessions;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
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
    Map<Integer, ErrorCode> dismissed = new HashMap<>();
    for (int index = 0; index < delivery.parcels().size(); index++) {
      if (delivery.parcels().get(index) instanceof Parcel.Status status) {
        int position = index;
        sessions.status(status).ifPresent(code -> dismissed.put(position, code));
      }
    }
    List<Outcome> outcomes = new ArrayList<>(storage.store(delivery.parcels(), clock.instant()));
    dismissed.forEach((index, code) -> outcomes.set(index, new Outcome.Dismissed(code)));
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

  /** The queues of which {@code bridge} may still hold records, at most 8, the last used first. */
  public List<QueueMark> openQueues(BridgeSerial bridge) {
    return storage.openQueues(bridge);
  }
}
