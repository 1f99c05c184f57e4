package org.openpowerradar.softwarebridge.legacy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.ByteBuffer;
import java.util.List;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.legacy.BatchAcknowledgement;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyLimits;

/** What the cloud says to an old bridge: single bytes 5A, and frames. */
final class AnswerDecoder extends ByteToMessageDecoder {
  /** One 5A. */
  static final Object CONFIRMATION = new Object();

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> answers)
      throws ProtocolException {
    if (in.getByte(in.readerIndex()) == BatchAcknowledgement.FRAME_ACKNOWLEDGEMENT) {
      in.skipBytes(1);
      answers.add(CONFIRMATION);
      return;
    }
    if (in.readableBytes() < 4) {
      return;
    }
    int length = in.getUnsignedShortLE(in.readerIndex() + 2);
    if (length > LegacyLimits.BODY_MAX) {
      throw new ProtocolException(ErrorCode.TOO_LARGE, "The cloud sent too long an old frame");
    }
    if (in.readableBytes() >= length + LegacyLimits.OVERHEAD) {
      ByteBuffer frame = ByteBuffer.allocate(length + LegacyLimits.OVERHEAD);
      in.readBytes(frame);
      answers.add(LegacyFrame.decode(frame.flip()));
    }
  }
}
