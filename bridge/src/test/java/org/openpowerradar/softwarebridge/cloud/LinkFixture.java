package org.openpowerradar.softwarebridge.cloud;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.softwarebridge.store.DiskStore;
import org.openpowerradar.softwarebridge.store.Readings;

/** A bridge with a store on disk and a link, and what the link told. */
final class LinkFixture implements Closeable, LinkListener {
  static final Duration REFUSED = Duration.ofMillis(1500);

  final DiskStore store;
  CloudClock clock = CloudClock.following(Clock.systemUTC(), 0);
  final List<Opened> opened = new CopyOnWriteArrayList<>();
  final List<Ending> endings = new CopyOnWriteArrayList<>();
  final List<Duration> waits = new CopyOnWriteArrayList<>();

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private Link link;
  private int reading;

  LinkFixture(Path directory) throws IOException {
    this(directory, DiskStore.DEFAULT_CAPACITY);
  }

  LinkFixture(Path directory, long capacity) throws IOException {
    store = new DiskStore(directory, capacity);
  }

  LinkFixture connect(String address, Trust trust) {
    return connect(address, trust, LoginMethod.HMAC);
  }

  LinkFixture connect(String address, Trust trust, LoginMethod method) {
    return connect(
        address, trust, () -> new Identity(new BridgeSerial(5200101), CloudDouble.KEY, method));
  }

  LinkFixture connect(String address, Trust trust, Supplier<Identity> identity) {
    Backoff.Limits waits =
        new Backoff.Limits(Duration.ofMillis(20), Duration.ofMillis(60), REFUSED);
    LinkSettings settings = new LinkSettings(CloudAddress.parse(address), trust, identity, waits);
    Link.Site site = new Link.Site(store, clock, stats -> stats.framesOk(7L));
    link = new Link((EventLoop) loops.next(), settings, site, this);
    link.start(Duration.ZERO);
    return this;
  }

  /** Puts so many readings into the store, one batch. */
  LinkFixture hear(int count) throws IOException {
    Readings readings = new Readings();
    long time = 1_700_000_000_000L;
    for (int each = 0; each < count; each++) {
      readings.add(
          new SensorRecord.Current(
              time + 10_000L * reading, new SensorSerial(9), reading & 0xFF, -50, reading));
      reading++;
    }
    store.append(readings.batch(new HeardSpan(time, time + 10_000L * reading), TimeQuality.CLOUD));
    store.commit();
    if (link != null) {
      link.stored();
    }
    return this;
  }

  void stop() {
    link.stop().orTimeout(5, TimeUnit.SECONDS).join();
  }

  @Override
  public void opened(Opened session) {
    opened.add(session);
  }

  @Override
  public void ended(Ending ending, Duration wait) {
    waits.add(wait);
    endings.add(ending);
  }

  @Override
  public void close() throws IOException {
    link.stop();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    store.close();
  }
}
