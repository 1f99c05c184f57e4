package org.openpowerradar.connector.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.time.Duration;
import java.util.List;
import org.openpowerradar.connector.session.Deadline;
import org.openpowerradar.connector.session.Departure;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

/** Collects frames; a frame that has begun must be complete within a time. */
abstract class PatientDecoder extends ByteToMessageDecoder {
  private final Departure departure;
  private final Duration patience;
  private Deadline end;

  PatientDecoder(Departure departure) {
    this.departure = departure;
    this.patience = departure.reception().settings().frame();
  }

  /** Adds a frame to the output once it is complete, and leaves the input alone before. */
  protected abstract void decodeFrame(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws ProtocolException;

  @Override
  protected final void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws ProtocolException {
    if (departure.isUnderWay()) {
      in.skipBytes(in.readableBytes());
      return;
    }
    try {
      decodeFrame(context, in, out);
    } catch (ProtocolException broken) {
      in.skipBytes(in.readableBytes());
      departure.refuse(broken);
      return;
    }
    watch(context, in.isReadable(), !out.isEmpty());
  }

  private void watch(ChannelHandlerContext context, boolean begun, boolean completed) {
    if (end == null) {
      end = new Deadline(context.executor(), expected -> tooSlow(context, expected));
    }
    if (!begun) {
      end.lift();
    } else if (completed || !end.isSet()) {
      end.within(patience, "the rest of a frame");
    }
  }

  /** While the socket is not read, the rest cannot come. */
  private void tooSlow(ChannelHandlerContext context, String expected) {
    if (!context.channel().config().isAutoRead()) {
      end.within(patience, expected);
      return;
    }
    departure.close(ErrorCode.TIMEOUT, expected + " did not come in time");
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext context) {
    if (end != null) {
      end.lift();
    }
  }
}
