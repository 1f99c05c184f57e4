package org.openpowerradar.softwarebridge.cloud;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.message.Message;

/** A message on its way to the cloud. */
record Outgoing(MessageType type, ByteBuffer payload) {
  static Outgoing of(Message message) {
    ByteBuffer payload = ByteBuffer.allocate(message.encodedLength());
    message.encode(payload);
    return new Outgoing(message.type(), payload.flip());
  }
}
