package org.openpowerradar.softwarebridge.cloud;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openpowerradar.protocol.message.StatsBuilder;
import org.openpowerradar.softwarebridge.store.Store;

/**
 * The way from one bridge to the cloud: connects, and connects again for as long as it is not
 * stopped. All of it happens on one event loop; the methods may be called from anywhere.
 */
public final class Link {
  private static final int CONNECT_TIMEOUT = 10_000; // [ms]

  private final EventLoop loop;
  private final LinkSettings settings;
  private final Site site;
  private final LinkListener listener;
  private final Backoff backoff;
  private final Counters counters = new Counters();
  private final AtomicBoolean signalled = new AtomicBoolean();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private Channel channel;
  private ScheduledFuture<?> attempt;
  private boolean stopping;

  enum Signal {
    STORED,
    LEAVE
  }

  /** What a bridge has on its own side: what to send, its time, and what it knows of itself. */
  public record Site(Store store, CloudClock clock, Reporter reporter) {}

  /** Prepares a link; {@link #start} connects it. */
  public Link(EventLoop loop, LinkSettings settings, Site site, LinkListener listener) {
    this.loop = loop;
    this.settings = settings;
    this.site = site;
    this.listener = listener;
    this.backoff = new Backoff(settings.waits(), () -> ThreadLocalRandom.current().nextDouble());
  }

  /** Connects after a while, and from then on whenever there is no connection. */
  public void start(Duration after) {
    loop.execute(
        () -> attempt = loop.schedule(this::connect, after.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Tells the link that there is more in the store. */
  public void stored() {
    if (signalled.compareAndSet(false, true)) {
      loop.execute(
          () -> {
            signalled.set(false);
            if (channel != null) {
              channel.pipeline().fireUserEventTriggered(Signal.STORED);
            }
          });
    }
  }

  /** Says goodbye; completes when the connection is closed, and no other will be made. */
  public CompletableFuture<Void> stop() {
    loop.execute(
        () -> {
          stopping = true;
          if (attempt != null) {
            attempt.cancel(false);
          }
          if (channel == null) {
            stopped.complete(null);
          } else if (channel.pipeline().get(SessionHandler.class) != null) {
            channel.pipeline().fireUserEventTriggered(Signal.LEAVE);
          } else {
            end(channel, Ending.because("the bridge stops"));
          }
        });
    return stopped;
  }

  Store store() {
    return site.store();
  }

  CloudClock clock() {
    return site.clock();
  }

  LinkSettings settings() {
    return settings;
  }

  LinkListener listener() {
    return listener;
  }

  void report(StatsBuilder stats) {
    counters.report(stats);
    site.reporter().report(stats);
  }

  /** Closes the connection, once, and plans the next. */
  void end(Channel which, Ending ending) {
    if (which != channel) {
      return; // its end is known already
    }
    channel = null;
    which.close();
    if (stopping) {
      listener.ended(ending, Duration.ZERO);
      stopped.complete(null);
      return;
    }
    Duration wait = backoff.next(ending);
    attempt = loop.schedule(this::connect, wait.toMillis(), TimeUnit.MILLISECONDS);
    listener.ended(ending, wait);
  }

  void opened(LinkListener.Opened opened) {
    backoff.succeeded();
    listener.opened(opened);
  }

  private void connect() {
    if (stopping) {
      return;
    }
    ChannelFuture connecting =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT)
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(pipeline())
            .connect(settings.address().host(), settings.address().port());
    channel = connecting.channel();
    connecting.addListener(
        done -> {
          if (done.isSuccess()) {
            counters.connected();
          } else {
            end(connecting.channel(), Ending.because(Failures.sentence(done.cause())));
          }
        });
  }

  private ChannelInitializer<Channel> pipeline() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel fresh) {
        BridgePipeline.fill(fresh, Link.this, counters);
      }
    };
  }
}
