package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/** Turns frames into messages and back: the one place that knows which type is which record. */
public final class MessageCodec {

  private MessageCodec() {}

  /**
   * Reads the payload of a known type.
   *
   * @param type the type from the frame header.
   * @param payload the whole payload between position and limit, big-endian; read to its limit.
   * @return the message; it shares no memory with the payload.
   * @throws ProtocolException MALFORMED if the payload is too short, too long, or a field is out of
   *     range; TOO_LARGE if it counts more records than allowed.
   */
  public static Message decode(MessageType type, ByteBuffer payload) throws ProtocolException {
    return switch (type) {
      case HELLO -> Hello.decode(payload);
      case CHALLENGE -> Challenge.decode(payload);
      case RESPONSE -> Response.decode(payload);
      case WELCOME -> Welcome.decode(payload);
      case BYE -> Bye.decode(payload);
      case ERROR -> Fault.decode(payload);
      case DATA -> Data.decode(payload);
      case ACK -> Ack.decode(payload);
      case CREDIT -> Credit.decode(payload);
      case DROPPED -> Dropped.decode(payload);
      case TIME_REQUEST -> TimeRequest.decode(payload);
      case TIME_RESPONSE -> TimeResponse.decode(payload);
      case PING -> Ping.decode(payload);
      case PONG -> Pong.decode(payload);
      case STATS -> Stats.decode(payload);
    };
  }

  /**
   * Verifies a whole frame, then reads its message.
   *
   * @param header the decoded header.
   * @param frame header, payload and trailer, exactly, between position and limit, big-endian; its
   *     position does not move.
   * @param protection the receiving direction.
   * @return the message.
   * @throws ProtocolException UNKNOWN_CRITICAL_TYPE if the type is not known (ask {@link
   *     FrameHeader#messageType()} first, and only verify a frame to be skipped); otherwise as
   *     {@link FrameProtection#verify} and {@link #decode}.
   */
  public static Message open(FrameHeader header, ByteBuffer frame, FrameProtection protection)
      throws ProtocolException {
    protection.verify(header, frame);
    MessageType type =
        header
            .messageType()
            .orElseThrow(
                () ->
                    new ProtocolException(
                        ErrorCode.UNKNOWN_CRITICAL_TYPE, "Type " + header.type() + " is unknown"));
    return decode(type, frame.slice(frame.position() + FrameLimits.HEADER_LENGTH, header.length()));
  }

  /**
   * Writes a whole frame and counts it as sent.
   *
   * @param message what to say.
   * @param protection the sending direction.
   * @return header, payload and trailer, ready to be read from position 0.
   * @throws IllegalStateException if the session has used up its frames.
   */
  public static ByteBuffer frame(Message message, FrameProtection protection) {
    int length = message.encodedLength();
    ByteBuffer frame =
        ByteBuffer.allocate(FrameLimits.HEADER_LENGTH + length + protection.trailerLength());
    new FrameHeader(message.type().code(), 0, protection.nextSequence(), length).encode(frame);
    message.encode(frame);
    protection.seal(frame);
    return frame.flip();
  }
}
