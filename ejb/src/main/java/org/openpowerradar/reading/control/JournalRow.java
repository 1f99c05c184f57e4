package org.openpowerradar.reading.control;

import java.nio.ByteBuffer;
import java.time.Instant;
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

  public static Data data(byte[] payload) {
    try {
      return Data.decode(ByteBuffer.wrap(payload));
    } catch (ProtocolException damaged) {
      throw new IllegalStateException("a journalled message is damaged", damaged);
    }
  }
}
