package org.openpowerradar.connector.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import javax.net.ssl.SSLSession;
import org.openpowerradar.connector.session.Departure;
import org.openpowerradar.protocol.frame.ErrorCode;

/** Notes what the TLS handshake agreed on, or ends the connection if it failed. */
final class TlsWatch extends ChannelInboundHandlerAdapter {
  private final Departure departure;

  TlsWatch(Departure departure) {
    this.departure = departure;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent handshake) {
      if (handshake.isSuccess()) {
        SSLSession session = context.pipeline().get(SslHandler.class).engine().getSession();
        departure.connection().encrypted(session.getProtocol(), session.getCipherSuite());
        departure.connection().framed();
      } else {
        if (handshake.cause() instanceof NotSslRecordException) {
          departure.spokeNoTls();
        }
        departure.close(ErrorCode.BAD_MAGIC, "the TLS handshake failed");
      }
    }
    context.fireUserEventTriggered(event);
  }
}
