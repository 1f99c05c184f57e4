package org.openpowerradar.softwarebridge.cloud;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.ScheduledFuture;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.LoginLimits;
import org.openpowerradar.protocol.message.Fault;

/** The edge of a connection: starts the talk when the way is safe, and catches every way to end. */
final class ConnectionEnd extends ChannelInboundHandlerAdapter {
  private final Link link;
  private final LoginHandler login;
  private ScheduledFuture<?> deadline;

  ConnectionEnd(Link link, LoginHandler login) {
    this.link = link;
    this.login = login;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    long limit = LoginLimits.FIRST_FRAME.plus(LoginLimits.LOGIN).toMillis();
    deadline = context.executor().schedule(() -> late(context), limit, TimeUnit.MILLISECONDS);
    if (context.pipeline().get(SslHandler.class) == null) {
      login.greet(context);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent handshake) {
      if (handshake.isSuccess()) {
        secured(context);
      } else {
        end(context, handshake.cause());
      }
    }
  }

  /** TLS itself does not ask for the dates of a certificate that stands in the CA file. */
  private void secured(ChannelHandlerContext context) {
    try {
      Certificate[] shown =
          context.pipeline().get(SslHandler.class).engine().getSession().getPeerCertificates();
      ((X509Certificate) shown[0]).checkValidity(Date.from(link.clock().instant()));
    } catch (SSLPeerUnverifiedException | CertificateException notValid) {
      end(context, notValid);
      return;
    }
    login.greet(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    deadline.cancel(false);
    link.end(context.channel(), Ending.because("the connection was closed"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    end(
        context,
        cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause);
  }

  private void end(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof EndedException ended) {
      link.end(context.channel(), ended.ending());
    } else if (cause instanceof ProtocolException broken) {
      context
          .writeAndFlush(Outgoing.of(new Fault(broken.code(), 0)))
          .addListener(ChannelFutureListener.CLOSE);
      link.end(
          context.channel(),
          new Ending(broken.getMessage(), broken.code().refusesBridge(), Duration.ZERO));
    } else {
      link.end(context.channel(), Ending.because(Failures.sentence(cause)));
    }
  }

  private void late(ChannelHandlerContext context) {
    if (context.pipeline().get(LoginHandler.class) != null) {
      link.end(context.channel(), Ending.because("the cloud did not answer in time"));
    }
  }
}
