package org.openpowerradar.reading.control.journal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Data;

/**
 * A message of a bridge as it is journalled.
 *
 * @param account whose bridge it was when the message came
 * @param bridge who sent it
 * @param received when the cloud received it
 * @param data the records, absolute times
 */
public record JournalRow(long account, BridgeSerial bridge, Instant received, Data data) {
  public byte[] payload() {
    ByteBuffer payload = ByteBuffer.allocate(data.encodedLength());
    data.encode(payload);
    return payload.array();
  }

  /** The records of a payload; empty if it is damaged. */
  static Optional<Data> data(byte[] payload) {
    try {
      return Optional.of(Data.decode(ByteBuffer.wrap(payload)));
    } catch (ProtocolException damaged) {
      return Optional.empty();
    }
  }
}
