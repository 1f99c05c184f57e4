package org.openpowerradar.connector.delivery;

import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.message.Data;

/** A parcel on its way, with the sender who waits for the answer. */
record Consignment(Parcel parcel, Sender sender) {

  /** Objects around the packed records, measured generously [bytes]. */
  private static final int OVERHEAD = 256;

  /** A parcel without records costs the cloud about as much as one with this many. */
  private static final int RECORDS_OF_A_REPORT = 1;

  int records() {
    Data data = data();
    return data == null ? RECORDS_OF_A_REPORT : data.count();
  }

  int bytes() {
    Data data = data();
    return data == null ? OVERHEAD : OVERHEAD + data.packedRecords().length;
  }

  /** Whether this parcel holds the records right after the other's, in the same queue. */
  boolean continues(Consignment other) {
    return parcel instanceof Parcel.Readings mine
        && other.parcel instanceof Parcel.Readings before
        && mine.data().queue() == before.data().queue()
        && mine.data().firstRecord() == before.data().firstRecord() + before.data().count();
  }

  private Data data() {
    if (parcel instanceof Parcel.Readings readings) {
      return readings.data();
    }
    return parcel instanceof Parcel.LegacyBatch batch ? batch.data() : null;
  }
}
