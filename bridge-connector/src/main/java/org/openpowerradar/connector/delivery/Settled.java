package org.openpowerradar.connector.delivery;

import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;

/**
 * A parcel that the cloud has committed.
 *
 * @param parcel what was delivered
 * @param outcome what became of it
 */
public record Settled(Parcel parcel, Outcome outcome) {

  /** How many readings are durable with it, now or since an earlier time. */
  public int storedReadings() {
    if (!(outcome instanceof Outcome.Stored)) {
      return 0;
    }
    if (parcel instanceof Parcel.Readings readings) {
      return readings.data().count();
    }
    return parcel instanceof Parcel.LegacyBatch batch ? batch.data().count() : 0;
  }
}
