package org.openpowerradar.softwarebridge.cloud;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageCodec;
import java.nio.ByteBuffer;
import java.util.List;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.frame.MessageType;

/** Bytes to checked {@link Frame}s and {@link Outgoing} messages to bytes. */
final class FrameCodec extends ByteToMessageCodec<Outgoing> {
  private FrameProtection incoming = FrameChecksum.ofLogin();
  private FrameProtection outgoing = FrameChecksum.ofLogin();
  private FrameProtection welcome;

  FrameCodec() {
    super(Outgoing.class);
  }

  /** From WELCOME on, which comes next, the cloud's frames carry this protection. */
  void awaitWelcome(FrameProtection protection) {
    welcome = protection;
  }

  /** WELCOME came and is believed: both directions carry the protection of the session. */
  void open(FrameProtection protection) {
    incoming = welcome;
    outgoing = protection;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> frames)
      throws Exception {
    if (in.readableBytes() < FrameLimits.HEADER_LENGTH) {
      return;
    }
    ByteBuffer start = in.nioBuffer(in.readerIndex(), FrameLimits.HEADER_LENGTH);
    int limit =
        welcome == null ? FrameLimits.PAYLOAD_BEFORE_LOGIN : FrameLimits.PAYLOAD_AFTER_LOGIN;
    FrameHeader header = FrameHeader.decode(start, limit);
    FrameProtection protection = isWelcome(header) ? welcome : incoming;
    int size = FrameLimits.HEADER_LENGTH + header.length() + protection.trailerLength();
    if (in.readableBytes() < size) {
      return;
    }
    ByteBuffer frame = ByteBuffer.allocate(size);
    in.readBytes(frame);
    protection.verify(header, frame.flip());
    frames.add(new Frame(header, frame.slice(FrameLimits.HEADER_LENGTH, header.length())));
  }

  /** A refusal instead of WELCOME is still protected like the login. */
  private boolean isWelcome(FrameHeader header) {
    return welcome != null && header.type() == MessageType.WELCOME.code();
  }

  @Override
  protected void encode(ChannelHandlerContext context, Outgoing message, ByteBuf out) {
    int size = FrameLimits.HEADER_LENGTH + message.payload().remaining() + outgoing.trailerLength();
    ByteBuffer frame = ByteBuffer.allocate(size);
    new FrameHeader(
            message.type().code(), 0, outgoing.nextSequence(), message.payload().remaining())
        .encode(frame);
    frame.put(message.payload().duplicate());
    outgoing.seal(frame);
    out.writeBytes(Unpooled.wrappedBuffer(frame.flip()));
  }
}
