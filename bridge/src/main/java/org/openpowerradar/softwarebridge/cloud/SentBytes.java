package org.openpowerradar.softwarebridge.cloud;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/** Counts the bytes of frames on their way out. */
final class SentBytes extends ChannelOutboundHandlerAdapter {
  private final Counters counters;

  SentBytes(Counters counters) {
    this.counters = counters;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes) {
      counters.sent(bytes.readableBytes());
    }
    context.write(message, promise);
  }
}
