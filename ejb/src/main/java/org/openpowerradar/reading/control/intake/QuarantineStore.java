package org.openpowerradar.reading.control.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import javax.sql.DataSource;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.reading.control.SqlStore;

/**
 * Messages refused for good, with their payload: a person may look at them, nothing waits for them.
 */
@Dependent
public class QuarantineStore extends SqlStore {
  private static final String KEEP =
      """
      INSERT INTO reading_quarantine
        (account, bridge, queue, first_record, last_record, received, code, reason, d)
      VALUES (?, ?, ?, ?, ?, ?, ?, LEFT(?, 200), ?)
      ON DUPLICATE KEY UPDATE received = VALUES(received)
      """;

  /** Over the data source of the readings. */
  @Inject
  public QuarantineStore(DataSource database) {
    super(database);
  }

  /** The records of a queue that a message spans. */
  record Records(long queue, long first, long last) {}

  /** Why a message is refused. */
  public record Refusal(ErrorCode code, String reason) {}

  /** Keeps a message aside; {@code account} is null if the bridge belongs to none. */
  void keep(Long account, Parcel parcel, Records records, Refusal refusal) {
    update(
        KEEP,
        account,
        parcel.bridge().value(),
        records.queue(),
        records.first(),
        records.last(),
        parcel.received().toEpochMilli(),
        refusal.code().code(),
        refusal.reason(),
        payload(parcel));
  }

  private static byte[] payload(Parcel parcel) {
    Message message = Parcels.message(parcel);
    ByteBuffer payload = ByteBuffer.allocate(message.encodedLength());
    message.encode(payload);
    return payload.array();
  }
}
