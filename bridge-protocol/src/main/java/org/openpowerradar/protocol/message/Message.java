package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.MessageType;

/**
 * What one frame says. Every message is an immutable record whose components stand in the order of
 * the wire; all numbers are big-endian (docs/protocol.md, section 3).
 */
public sealed interface Message
    permits Hello,
        Challenge,
        Response,
        Welcome,
        Bye,
        Fault,
        Data,
        Ack,
        Credit,
        Dropped,
        TimeRequest,
        TimeResponse,
        Ping,
        Pong,
        Stats {

  /** Returns the type that stands in the frame header; never null. */
  MessageType type();

  /** Returns the bytes of the payload, range [0, 16384]. */
  int encodedLength();

  /**
   * Writes the payload.
   *
   * @param payload with room for {@link #encodedLength()} bytes, big-endian; its position moves
   *     behind the payload.
   */
  void encode(ByteBuffer payload);
}
