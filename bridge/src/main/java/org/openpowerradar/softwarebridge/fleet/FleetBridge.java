package org.openpowerradar.softwarebridge.fleet;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.cloud.Ending;
import org.openpowerradar.softwarebridge.cloud.Link;
import org.openpowerradar.softwarebridge.cloud.LinkListener;
import org.openpowerradar.softwarebridge.cloud.LinkSettings;
import org.openpowerradar.softwarebridge.store.MemoryStore;
import org.openpowerradar.softwarebridge.store.Piece;
import org.openpowerradar.softwarebridge.store.Readings;

/** One bridge of a fleet, with the secured session; all on its event loop. */
final class FleetBridge implements Member, LinkListener {
  private static final long CAPACITY = 50_000; // records

  private final EventLoop loop;
  private final FleetPlan plan;
  private final Tally tally;
  private final Sensors sensors;
  private final InstantSource time = InstantSource.system();
  private final MemoryStore store = new MemoryStore(CAPACITY);
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Link link;
  private Readings readings = new Readings();
  private long heardFrom;
  private long appended;
  private boolean open;

  private record Waiting(long last, int count, long nanos) {}

  FleetBridge(EventLoop loop, FleetPlan plan, Tally tally, int number) {
    this.loop = loop;
    this.plan = plan;
    this.tally = tally;
    this.heardFrom = time.millis();
    this.sensors = plan.sensors(number, heardFrom);
    LinkSettings settings = plan.settings(number);
    Link.Site site = new Link.Site(store, CloudClock.trusting(time, 0), stats -> {});
    this.link = new Link(loop, settings, site, this);
  }

  @Override
  public void start() {
    long ramp = ThreadLocalRandom.current().nextLong(Math.max(1, plan.ramp().toMillis()));
    link.start(Duration.ofMillis(ramp));
    long period = plan.flush().toMillis();
    long phase = ThreadLocalRandom.current().nextLong(period);
    loop.scheduleAtFixedRate(this::produce, phase, period, TimeUnit.MILLISECONDS);
  }

  @Override
  public CompletableFuture<Void> stop() {
    return link.stop();
  }

  private void produce() {
    if (!open || plan.quiet()) {
      return;
    }
    long now = time.millis();
    sensors.until(now, this::hear);
    flush(now);
    link.stored();
  }

  private void hear(SensorRecord record) {
    if (!readings.add(record)) {
      flush(record.timeMillis());
      readings.add(record);
    }
  }

  private void flush(long heardTo) {
    int count = readings.count();
    if (count > 0) {
      HeardSpan heard = new HeardSpan(Math.min(heardFrom, heardTo), heardTo);
      store.append(readings.batch(heard, TimeQuality.NTP));
      appended += count;
      waiting.add(new Waiting(appended, count, System.nanoTime()));
      tally.produced.add(count);
      readings = new Readings();
      heardFrom = heardTo;
    }
  }

  @Override
  public void opened(Opened opened) {
    open = true;
    heardFrom = time.millis();
    sensors.skip(heardFrom);
    tally.sessions.incrementAndGet();
  }

  @Override
  public void sent(long queue, Piece piece) {
    if (piece instanceof Piece.Block block) {
      tally.sent.add(block.count());
    }
  }

  @Override
  public void acknowledged(long queue, long highWater) {
    while (!waiting.isEmpty() && waiting.getFirst().last() <= highWater) {
      Waiting done = waiting.removeFirst();
      tally.acknowledged.add(done.count());
      tally.took(System.nanoTime() - done.nanos(), done.count());
    }
  }

  @Override
  public void ended(Ending ending, Duration wait) {
    if (open) {
      tally.sessions.decrementAndGet();
    }
    open = false;
    tally.ended(ending);
  }
}
