package org.openpowerradar.connector.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.openpowerradar.connector.session.Departure;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;

/**
 * Tells from the first bytes on TCP who is there: {@code 55 55} an old bridge, {@code 50 52 01} one
 * that speaks PRB1 (docs/protocol.md, section 1). Then the handlers for that take its place.
 */
final class ProtocolSniffer extends ByteToMessageDecoder {
  private static final byte[] OLD_BRIDGE = {0x55, 0x55};
  private static final byte[] PRB1 = {'P', 'R', 1};

  private final Departure departure;

  ProtocolSniffer(Departure departure) {
    this.departure = departure;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (departure.isUnderWay()) {
      in.skipBytes(in.readableBytes());
    } else if (beginsWith(in, OLD_BRIDGE) && !encrypted()) {
      if (in.readableBytes() >= OLD_BRIDGE.length) {
        BridgePipeline.addLegacy(context.pipeline(), departure);
        context.pipeline().remove(this);
      }
    } else if (beginsWith(in, PRB1)) {
      if (in.readableBytes() >= PRB1.length) {
        departure.connection().framed();
        BridgePipeline.addFramed(context.pipeline(), departure);
        context.pipeline().remove(this);
      }
    } else {
      in.skipBytes(in.readableBytes());
      departure.close(ErrorCode.BAD_MAGIC, "the first bytes are those of no bridge");
    }
  }

  /** Through a proxy with TLS; old bridges have none, and are taken on TCP only. */
  private boolean encrypted() {
    return departure.connection().transport() == Transport.TLS;
  }

  private static boolean beginsWith(ByteBuf in, byte[] magic) {
    int known = Math.min(in.readableBytes(), magic.length);
    for (int i = 0; i < known; i++) {
      if (in.getByte(in.readerIndex() + i) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
