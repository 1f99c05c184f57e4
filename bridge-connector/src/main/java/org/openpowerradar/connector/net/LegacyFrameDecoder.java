package org.openpowerradar.connector.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.connector.session.Departure;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyFrameScanner;
import org.openpowerradar.protocol.legacy.LegacyLimits;

/**
 * Bytes become frames of an old bridge. Damaged ones are passed over and not acknowledged; a
 * connection that brings more rubbish than a few frames are long is closed.
 */
final class LegacyFrameDecoder extends PatientDecoder {
  private static final System.Logger LOGGER = System.getLogger(LegacyFrameDecoder.class.getName());
  private static final long RUBBISH = 4L * LegacyLimits.FRAME_MAX;

  private final Departure departure;
  private final LegacyFrameScanner scanner = new LegacyFrameScanner();

  LegacyFrameDecoder(Departure departure) {
    super(departure);
    this.departure = departure;
  }

  @Override
  protected void decodeFrame(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws ProtocolException {
    ByteBuffer bytes = in.nioBuffer();
    int before = bytes.position();
    long damaged = scanner.damagedFrames();
    Optional<LegacyFrame> frame = scanner.next(bytes);
    in.skipBytes(bytes.position() - before);
    if (scanner.damagedFrames() > damaged) {
      LOGGER.log(
          System.Logger.Level.DEBUG,
          "An old bridge at {0} sends a frame with a wrong checksum: passed over",
          context.channel().remoteAddress());
    }
    if (scanner.skippedBytes() > RUBBISH) {
      throw new ProtocolException(ErrorCode.MALFORMED, "it sends what are no frames");
    }
    if (frame.isPresent()) {
      departure.reception().metrics().frameReceived(departure.connection().transport());
      out.add(frame.get());
    }
  }
}
