package org.openpowerradar.reading.control.intake;

import java.util.Optional;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.RecordCursor;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.reading.control.intake.QuarantineStore.Records;

/** Questions about parcels that do not depend on their kind. */
final class Parcels {
  private Parcels() {}

  static Message message(Parcel parcel) {
    if (parcel instanceof Parcel.Readings readings) {
      return readings.data();
    }
    if (parcel instanceof Parcel.LegacyBatch batch) {
      return batch.data();
    }
    return parcel instanceof Parcel.Loss loss ? loss.dropped() : ((Parcel.Status) parcel).stats();
  }

  /** Which records of which queue; empty for a status, which has none. */
  static Optional<Records> records(Parcel parcel) {
    Message message = message(parcel);
    if (message instanceof Data data) {
      return Optional.of(new Records(data.queue(), data.firstRecord(), data.lastRecord()));
    }
    return parcel instanceof Parcel.Loss loss
        ? Optional.of(
            new Records(loss.dropped().queue(), loss.dropped().from(), loss.dropped().to()))
        : Optional.empty();
  }

  static Optional<QueueKey> queue(Parcel parcel) {
    return records(parcel).map(records -> new QueueKey(parcel.bridge(), records.queue()));
  }

  /** The records of {@code data} behind {@code highWater}, at least one. */
  static Data behind(long highWater, Data data) {
    if (data.firstRecord() > highWater) {
      return data;
    }
    DataBuilder rest = new DataBuilder(data.queue(), highWater + 1);
    if (data.quality() == TimeQuality.UPTIME) {
      rest.uptime(data.uptime());
    } else {
      rest.quality(data.quality());
    }
    rest.heard(data.heard());
    long number = data.firstRecord();
    for (RecordCursor record = data.cursor(); record.next(); number++) {
      if (number > highWater) {
        rest.add(record.read());
      }
    }
    return rest.build();
  }
}
