package org.openpowerradar.connector.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpowerradar.connector.session.Connection;
import org.openpowerradar.connector.session.Departure;
import org.openpowerradar.connector.session.LegacyHandler;
import org.openpowerradar.connector.session.Networks;
import org.openpowerradar.connector.session.Reception;
import org.openpowerradar.connector.session.SessionHandler;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.login.ChannelBinding;

/** Every handler of a connection, top to bottom: what comes from a bridge passes them in order. */
final class BridgePipeline extends ChannelInitializer<Channel> {
  private final Optional<Certificates> certificates;
  private final Networks proxies;
  private final Supplier<List<ChannelBinding>> proxyCertificates;
  private final Reception reception;

  private BridgePipeline(
      Optional<Certificates> certificates,
      Networks proxies,
      Supplier<List<ChannelBinding>> proxyCertificates,
      Reception reception) {
    this.certificates = certificates;
    this.proxies = proxies;
    this.proxyCertificates = proxyCertificates;
    this.reception = reception;
  }

  static BridgePipeline onTls(Certificates certificates, Networks proxies, Reception reception) {
    return new BridgePipeline(Optional.of(certificates), proxies, List::of, reception);
  }

  static BridgePipeline onTcp(ProxyCertificates shown, Networks proxies, Reception reception) {
    return new BridgePipeline(Optional.empty(), proxies, shown::bindings, reception);
  }

  @Override
  protected void initChannel(Channel channel) {
    Optional<TlsContexts.Identity> tls = certificates.map(Certificates::current);
    InetSocketAddress remote = (InetSocketAddress) channel.remoteAddress();
    Departure departure = new Departure(connection(remote, tls), reception);
    ChannelPipeline pipeline = channel.pipeline();
    pipeline.addLast("traffic", new TrafficMeter(departure.connection().traffic()));
    pipeline.addLast("departure", departure);
    if (departure.isUnderWay()) {
      return; // one too many: nothing more is made for it
    }
    if (proxies.contain(remote)) {
      departure.connection().throughProxy();
      ProxyHeader.expect(pipeline, departure, proxyCertificates.get());
    }
    tls.ifPresent(identity -> addTls(pipeline, identity, departure));
    if (tls.isEmpty()) {
      pipeline.addBefore("departure", "sniffer", new ProtocolSniffer(departure));
    } else {
      addFramed(pipeline, departure);
    }
  }

  private void addTls(ChannelPipeline pipeline, TlsContexts.Identity tls, Departure departure) {
    SslHandler handler = tls.context().newHandler(pipeline.channel().alloc());
    handler.setHandshakeTimeoutMillis(reception.settings().firstFrame().toMillis());
    pipeline.addBefore("departure", "tls", handler);
    pipeline.addBefore("departure", "tls-watch", new TlsWatch(departure));
  }

  /** PRB1, on TLS or TCP. */
  static void addFramed(ChannelPipeline pipeline, Departure departure) {
    pipeline.addBefore("departure", "frame-decoder", new FrameDecoder(departure));
    pipeline.addBefore("departure", "frame-encoder", new FrameEncoder(departure));
    pipeline.addBefore("departure", "session", new SessionHandler(departure));
  }

  /** Old bridges, on TCP only. */
  static void addLegacy(ChannelPipeline pipeline, Departure departure) {
    pipeline.addBefore("departure", "legacy-decoder", new LegacyFrameDecoder(departure));
    pipeline.addBefore("departure", "legacy-session", new LegacyHandler(departure));
  }

  private static Connection connection(
      InetSocketAddress remote, Optional<TlsContexts.Identity> tls) {
    return new Connection(
        tls.isPresent() ? Transport.TLS : Transport.TCP,
        remote,
        tls.map(TlsContexts.Identity::binding).orElse(new byte[0]));
  }
}
