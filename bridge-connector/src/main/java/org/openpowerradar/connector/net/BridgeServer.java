package org.openpowerradar.connector.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openpowerradar.connector.session.Reception;
import org.openpowerradar.protocol.delivery.Transport;

/**
 * The two listeners. Ports are reserved first, so that a deployment fails whose ports are taken; no
 * connection is accepted before {@link #accept()}.
 */
public final class BridgeServer implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(BridgeServer.class.getName());
  private static final int BACKLOG = 4096;
  private static final Duration PARTING = Duration.ofSeconds(2);

  private final ListenSettings settings;
  private final EventLoops loops;
  private final Reception reception;
  private final List<Channel> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> renewals = new CopyOnWriteArrayList<>();
  private OptionalInt tlsPort = OptionalInt.empty();
  private OptionalInt tcpPort = OptionalInt.empty();
  private volatile boolean accepting;

  public BridgeServer(ListenSettings settings, EventLoops loops, Reception reception) {
    this.settings = settings;
    this.loops = loops;
    this.reception = reception;
  }

  /**
   * Reserves the ports.
   *
   * @throws IOException if a port cannot be had or the keystore cannot be used; the message is one
   *     sentence for the operator, and nothing stays reserved
   */
  public void bind() throws IOException {
    try {
      if (settings.tlsPort().isPresent()) {
        Certificates shown = Certificates.read(settings);
        BridgePipeline pipeline = BridgePipeline.onTls(shown, settings.proxies(), reception);
        tlsPort = OptionalInt.of(bind("tlsPort", settings.tlsPort().getAsInt(), pipeline));
        renewals.add(shown::refresh);
      }
      if (settings.tcpPort().isPresent()) {
        ProxyCertificates shown = ProxyCertificates.read(settings.proxyCertificates());
        BridgePipeline pipeline = BridgePipeline.onTcp(shown, settings.proxies(), reception);
        tcpPort = OptionalInt.of(bind("tcpPort", settings.tcpPort().getAsInt(), pipeline));
        renewals.add(shown::refresh);
      }
    } catch (IOException failure) {
      close();
      throw failure;
    }
  }

  /** Looks whether files of certificates have changed, for as long as this is open. */
  private void watchCertificates() {
    loops.after(
        settings.keystoreCheck(),
        () -> {
          if (!listeners.isEmpty()) {
            reception.inflow().inBackground(() -> renewals.forEach(Runnable::run));
            watchCertificates();
          }
        });
  }

  private int bind(String setting, int port, BridgePipeline pipeline) throws IOException {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops.group())
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.AUTO_READ, false)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childHandler(pipeline)
            .bind(settings.address(), port)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException(
          "The %s %d of %s cannot be opened: %s"
              .formatted(setting, port, settings.address(), bound.cause().getMessage()),
          bound.cause());
    }
    listeners.add(bound.channel());
    return ((InetSocketAddress) bound.channel().localAddress()).getPort();
  }

  /** From now on connections are accepted; those that waited since {@link #bind()} first. */
  public void accept() {
    accepting = true;
    for (Channel listener : listeners) {
      listener.config().setAutoRead(true);
      LOGGER.log(Level.INFO, "Listening for bridges on {0}", listener.localAddress());
    }
    watchCertificates();
  }

  /** The TLS port in use, empty without TLS. */
  public OptionalInt tlsPort() {
    return tlsPort;
  }

  /** The TCP port in use, empty without TCP. */
  public OptionalInt tcpPort() {
    return tcpPort;
  }

  /** The transports that are listened for, and whether their connections are accepted by now. */
  public Map<Transport, Boolean> accepting() {
    Map<Transport, Boolean> ports = new EnumMap<>(Transport.class);
    tlsPort.ifPresent(port -> ports.put(Transport.TLS, accepting));
    tcpPort.ifPresent(port -> ports.put(Transport.TCP, accepting));
    return ports;
  }

  /** Frees the ports, then tells every bridge to come back later, and waits for them to go. */
  @Override
  public void close() {
    accepting = false;
    listeners.forEach(listener -> listener.close().awaitUninterruptibly());
    listeners.clear();
    reception.sessions().closeAll(PARTING);
  }
}
