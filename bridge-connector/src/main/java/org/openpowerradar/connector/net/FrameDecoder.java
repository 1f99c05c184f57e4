package org.openpowerradar.connector.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.nio.ByteBuffer;
import java.util.List;
import org.openpowerradar.connector.metric.SessionMetrics;
import org.openpowerradar.connector.session.Connection;
import org.openpowerradar.connector.session.Departure;
import org.openpowerradar.connector.session.Frame;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * Bytes become frames (docs/protocol.md, section 2). A length over the limit is refused on the
 * header, before the payload is collected; number and trailer are checked before anyone sees the
 * frame.
 */
final class FrameDecoder extends PatientDecoder {
  private static final int TYPE_AT = 3;

  private final Connection connection;
  private final SessionMetrics metrics;
  private FrameHeader header;

  FrameDecoder(Departure departure) {
    super(departure);
    this.connection = departure.connection();
    this.metrics = departure.reception().metrics();
  }

  @Override
  protected void decodeFrame(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws ProtocolException {
    if (in.readableBytes() < FrameLimits.HEADER_LENGTH) {
      return;
    }
    if (header == null) {
      header = header(in);
    }
    int trailer = connection.inbound().trailerLength();
    int length = FrameLimits.HEADER_LENGTH + header.length() + trailer;
    if (in.readableBytes() < length) {
      return;
    }
    byte[] frame = new byte[length];
    in.readBytes(frame);
    connection.inbound().verify(header, ByteBuffer.wrap(frame));
    metrics.frameReceived(connection.transport());
    ByteBuffer payload = ByteBuffer.wrap(frame, FrameLimits.HEADER_LENGTH, header.length());
    out.add(new Frame(header, payload.slice()));
    header = null;
  }

  private FrameHeader header(ByteBuf in) throws ProtocolException {
    ByteBuffer bytes = ByteBuffer.allocate(FrameLimits.HEADER_LENGTH);
    in.getBytes(in.readerIndex(), bytes);
    connection.reads(bytes.get(TYPE_AT) & 0xFF);
    return FrameHeader.decode(bytes.flip(), connection.payloadLimit());
  }
}
