package org.openpowerradar.softwarebridge.fleet;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.softwarebridge.cloud.Backoff;
import org.openpowerradar.softwarebridge.cloud.Ending;
import org.openpowerradar.softwarebridge.cloud.LinkListener;
import org.openpowerradar.softwarebridge.legacy.LegacyLink;
import org.openpowerradar.softwarebridge.store.MemoryStore;

/** One bridge of a fleet, with the old frames; each frame confirmed counts as a reading. */
final class OldMember implements Member, LinkListener {
  private static final long CAPACITY = 50_000; // records

  private final EventLoop loop;
  private final FleetPlan plan;
  private final Tally tally;
  private final InstantSource time = InstantSource.system();
  private final Sensors sensors;
  private final LegacyLink link;
  private boolean open;

  OldMember(EventLoop loop, FleetPlan plan, Tally tally, int number) {
    this.loop = loop;
    this.plan = plan;
    this.tally = tally;
    this.sensors = plan.sensors(number, time.millis());
    LegacyLink.Site site =
        new LegacyLink.Site(plan.serial(number), new MemoryStore(CAPACITY), time);
    Backoff backoff = new Backoff(plan.waits(), () -> ThreadLocalRandom.current().nextDouble());
    this.link = new LegacyLink(loop, plan.address(), site, backoff, this);
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
    if (open && !plan.quiet()) {
      sensors.until(time.millis(), this::hear);
    }
  }

  private void hear(SensorRecord record) {
    try {
      link.hear(record);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a store in memory cannot fail", impossible);
    }
    tally.produced.increment();
    tally.sent.increment();
  }

  @Override
  public void opened(Opened opened) {
    open = true;
    sensors.skip(time.millis());
    tally.sessions.incrementAndGet();
  }

  @Override
  public void confirmed(long nanos) {
    tally.acknowledged.increment();
    tally.took(nanos, 1);
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
