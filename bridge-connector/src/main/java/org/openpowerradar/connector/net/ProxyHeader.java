package org.openpowerradar.connector.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.handler.codec.haproxy.HAProxyProtocolException;
import io.netty.handler.codec.haproxy.HAProxyProtocolVersion;
import io.netty.handler.codec.haproxy.HAProxyProxiedProtocol.AddressFamily;
import io.netty.handler.codec.haproxy.HAProxyProxiedProtocol.TransportProtocol;
import io.netty.handler.codec.haproxy.HAProxySSLTLV;
import io.netty.handler.codec.haproxy.HAProxyTLV;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openpowerradar.connector.session.Departure;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.login.ChannelBinding;

/**
 * The first bytes of a connection that comes through an enrolled proxy: a PROXY protocol header of
 * version 2, which names the bridge's own address (docs/protocol.md). A proxy must send it, and
 * nothing is answered to one that is wrong; from anywhere else it is taken for rubbish.
 */
final class ProxyHeader extends SimpleChannelInboundHandler<HAProxyMessage> {

  /** Most bytes of a header beyond its addresses; what proxies say there is passed over. */
  private static final int EXTENSIONS = 1_024;

  private static final int LONGEST_VERSION = 16;

  private final Departure departure;
  private final List<ChannelBinding> certificates;

  private ProxyHeader(Departure departure, List<ChannelBinding> certificates) {
    this.departure = departure;
    this.certificates = certificates;
  }

  /**
   * Reads the header before anything else, and then goes.
   *
   * @param certificates of proxies that end TLS themselves, and say so in the header; or none
   */
  static void expect(
      ChannelPipeline pipeline, Departure departure, List<ChannelBinding> certificates) {
    pipeline.addBefore("departure", "proxy-decoder", new HAProxyMessageDecoder(EXTENSIONS, true));
    pipeline.addBefore("departure", "proxy-header", new ProxyHeader(departure, certificates));
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HAProxyMessage header) {
    if (header.protocolVersion() != HAProxyProtocolVersion.V2) {
      refuse("its proxy speaks version 1");
    } else if (header.command() == HAProxyCommand.PROXY) {
      carried(header);
    }
    context.pipeline().remove(this);
  }

  /** With the command LOCAL the proxy speaks for itself: it looks whether we are there. */
  private void carried(HAProxyMessage header) {
    AddressFamily family = header.proxiedProtocol().addressFamily();
    boolean stream = header.proxiedProtocol().transportProtocol() == TransportProtocol.STREAM;
    boolean internet = family == AddressFamily.AF_IPv4 || family == AddressFamily.AF_IPv6;
    if (stream && internet) {
      departure.comesFrom(
          new InetSocketAddress(
              NetUtil.createInetAddressFromIpAddressString(header.sourceAddress()),
              header.sourcePort()));
      header.tlvs().stream()
          .filter(HAProxySSLTLV.class::isInstance)
          .map(HAProxySSLTLV.class::cast)
          .filter(HAProxySSLTLV::isPP2ClientSSL)
          .findFirst()
          .ifPresent(this::encrypted);
    } else {
      refuse("its proxy names no address of the internet");
    }
  }

  private void encrypted(HAProxySSLTLV tls) {
    if (!certificates.isEmpty()) {
      String version =
          tls.encapsulatedTLVs().stream()
              .filter(part -> part.type() == HAProxyTLV.Type.PP2_TYPE_SSL_VERSION)
              .map(part -> part.content().toString(StandardCharsets.US_ASCII))
              .filter(text -> text.length() <= LONGEST_VERSION && text.matches("[\\w.]+"))
              .findFirst()
              .orElse(null);
      departure.connection().encryptedByProxy(certificates, version);
    }
  }

  private void refuse(String why) {
    departure.close(ErrorCode.BAD_MAGIC, why);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
    if (failure instanceof HAProxyProtocolException) {
      refuse("it comes from a proxy without a right header");
    } else {
      context.fireExceptionCaught(failure);
    }
  }
}
