package org.openpowerradar.connector.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageEncoder;
import java.util.List;
import org.openpowerradar.connector.metric.SessionMetrics;
import org.openpowerradar.connector.session.Connection;
import org.openpowerradar.connector.session.Departure;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;

/** Messages become frames, numbered and protected as the session has agreed. */
final class FrameEncoder extends MessageToMessageEncoder<Message> {
  private final Connection connection;
  private final SessionMetrics metrics;

  FrameEncoder(Departure departure) {
    super(Message.class);
    this.connection = departure.connection();
    this.metrics = departure.reception().metrics();
  }

  @Override
  protected void encode(ChannelHandlerContext context, Message message, List<Object> out) {
    ByteBuf frame = Unpooled.wrappedBuffer(MessageCodec.frame(message, connection.outbound()));
    metrics.framesSent(connection.transport(), 1);
    out.add(frame);
  }
}
