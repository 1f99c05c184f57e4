package org.openpowerradar.connector.net;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.connector.inflow.Alarm;

/** The connector's own threads: they read, write and keep time, and never block. */
public final class EventLoops implements Alarm, AutoCloseable {
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final EventLoopGroup group;

  public EventLoops(int threads) {
    group =
        new MultiThreadIoEventLoopGroup(
            threads, new DefaultThreadFactory("bridge-io", true), NioIoHandler.newFactory());
  }

  EventLoopGroup group() {
    return group;
  }

  @Override
  public void after(Duration delay, Runnable task) {
    if (!group.isShuttingDown()) {
      group.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Returns when every thread has ended, or after some seconds. */
  @Override
  public void close() {
    group.shutdownGracefully(0, CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    group.terminationFuture().awaitUninterruptibly(CLOSE_WITHIN.toMillis());
    try {
      GlobalEventExecutor.INSTANCE.awaitInactivity(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IllegalStateException neverStarted) {
      // Nothing to wait for.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
