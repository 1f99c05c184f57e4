package org.openpowerradar.softwarebridge.legacy;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.softwarebridge.cloud.Backoff;
import org.openpowerradar.softwarebridge.cloud.CloudAddress;
import org.openpowerradar.softwarebridge.cloud.Ending;
import org.openpowerradar.softwarebridge.cloud.Failures;
import org.openpowerradar.softwarebridge.cloud.LinkListener;
import org.openpowerradar.softwarebridge.store.Store;

/**
 * The way of an old bridge to the cloud: plain TCP, without login (docs/protocol.md, section 1).
 * What it hears while there is no connection goes into the store, and later out in batches.
 */
public final class LegacyLink {
  private static final int NOISE = -74; // [dBm]
  private static final int CONNECT_TIMEOUT = 10_000; // [ms]

  private final EventLoop loop;
  private final CloudAddress address;
  private final Site site;
  private final Backoff backoff;
  private final LinkListener listener;
  private final OwnFrames own;
  private final Spool spool;
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private LegacyTalk talk; // null without a connection
  private Channel channel;
  private ScheduledFuture<?> attempt;
  private boolean stopping;
  private volatile IOException failure;
  private int heard;
  private long forwarded;
  private long bytesSent;
  private long connections;

  /** What the bridge has on its own side. */
  public record Site(BridgeSerial serial, Store store, InstantSource clock) {}

  /** Prepares a link; {@link #start} connects it. */
  public LegacyLink(
      EventLoop loop, CloudAddress address, Site site, Backoff backoff, LinkListener listener) {
    if (address.tls()) {
      throw new IllegalArgumentException("old bridges speak plain TCP only");
    }
    this.loop = loop;
    this.address = address;
    this.site = site;
    this.backoff = backoff;
    this.listener = listener;
    this.own = new OwnFrames(site.serial().value());
    this.spool = new Spool(site.serial().value(), site.store());
  }

  /** Connects after a while, and from then on whenever there is no connection. */
  public void start(Duration after) {
    loop.execute(
        () -> attempt = loop.schedule(this::connect, after.toMillis(), TimeUnit.MILLISECONDS));
  }

  /**
   * Takes a packet of a sensor.
   *
   * @throws IOException if the store failed
   */
  public void hear(SensorRecord record) throws IOException {
    if (failure != null) {
      throw failure;
    }
    loop.execute(
        () -> {
          LegacyFrame frame = SensorFrames.of(record);
          heard++;
          if (talk != null) {
            forwarded++;
            talk.live(frame);
          } else {
            spool(frame, record.timeMillis());
          }
        });
  }

  /** Closes the connection; completes when everything unconfirmed is in the store. */
  public CompletableFuture<Void> stop() {
    loop.execute(
        () -> {
          stopping = true;
          if (attempt != null) {
            attempt.cancel(false);
          }
          if (channel == null) {
            flush();
            stopped.complete(null);
          } else {
            channel.close();
          }
        });
    return stopped;
  }

  private void connect() {
    if (stopping) {
      return;
    }
    LegacyTalk fresh = new LegacyTalk(this);
    ChannelFuture connecting =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT)
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(pipeline(fresh))
            .connect(address.host(), address.port());
    channel = connecting.channel();
    connecting.addListener(
        done -> {
          if (!done.isSuccess()) {
            end(fresh, Ending.because(Failures.sentence(done.cause())));
          }
        });
  }

  private static ChannelInitializer<Channel> pipeline(LegacyTalk talk) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel fresh) {
        fresh.pipeline().addLast(new AnswerDecoder(), talk);
      }
    };
  }

  void opened(LegacyTalk which) {
    connections++;
    flush();
    talk = which;
    backoff.succeeded();
    listener.opened(new LinkListener.Opened(0, "TCP as an old bridge, without login"));
  }

  /** Closes the connection, once; what was not confirmed is kept for a batch. */
  void end(LegacyTalk which, Ending ending) {
    if (channel == null || talk != null && talk != which) {
      return;
    }
    channel.close();
    channel = null;
    talk = null;
    which.pending().forEach(each -> spool(each.frame(), each.millis()));
    which.pending().clear();
    if (stopping) {
      flush();
      listener.ended(ending, Duration.ZERO);
      stopped.complete(null);
      return;
    }
    Duration wait = backoff.next(ending);
    attempt = loop.schedule(this::connect, wait.toMillis(), TimeUnit.MILLISECONDS);
    listener.ended(ending, wait);
  }

  private void spool(LegacyFrame frame, long millis) {
    try {
      spool.add(frame, millis);
    } catch (IOException full) {
      failure = full;
    }
  }

  private void flush() {
    try {
      spool.flush();
    } catch (IOException full) {
      failure = full;
    }
  }

  LegacyFrame noise() {
    return own.noise(NOISE + heard % 5 - 2);
  }

  LegacyFrame statistics() {
    return own.statistics(heard, forwarded, bytesSent, connections - 1);
  }

  void sent(int bytes) {
    bytesSent += bytes;
  }

  OwnFrames own() {
    return own;
  }

  Store store() {
    return site.store();
  }

  LinkListener listener() {
    return listener;
  }

  long millis() {
    return site.clock().millis();
  }
}
