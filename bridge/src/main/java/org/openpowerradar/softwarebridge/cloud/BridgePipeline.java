package org.openpowerradar.softwarebridge.cloud;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.protocol.login.LoginLimits;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Welcome;

/** Every handler of a connection to the cloud, outermost first: TLS, traffic, frames, the talk. */
final class BridgePipeline {
  private BridgePipeline() {}

  static void fill(Channel channel, Link link, Counters counters) {
    ChannelPipeline pipeline = channel.pipeline();
    LinkSettings settings = link.settings();
    FrameCodec codec = new FrameCodec();
    if (settings.trust() != null) {
      SslHandler tls =
          settings
              .trust()
              .at(link.clock().instant())
              .newHandler(channel.alloc(), settings.address().host(), settings.address().port());
      tls.setHandshakeTimeout(LoginLimits.FIRST_FRAME.toMillis(), TimeUnit.MILLISECONDS);
      pipeline.addLast(tls);
    }
    pipeline.addLast(new SentBytes(counters));
    pipeline.addLast(codec);
    Identity identity = settings.identity().get();
    LoginHandler login =
        new LoginHandler(
            identity,
            codec,
            welcome -> open(channel, link, new Opening(welcome, identity.method())));
    pipeline.addLast("talk", login);
    pipeline.addLast("end", new ConnectionEnd(link, login));
  }

  /** What the login has led to. */
  private record Opening(Welcome welcome, LoginMethod method) {}

  private static void open(Channel channel, Link link, Opening opening) {
    Welcome welcome = opening.welcome();
    SslHandler tls = channel.pipeline().get(SslHandler.class);
    String protection = tls == null ? "TCP" : tls.engine().getSession().getProtocol();
    link.opened(new LinkListener.Opened(welcome.session(), protection));
    channel.pipeline().replace("talk", "talk", new SessionHandler(link, welcome, opening.method()));
  }
}
