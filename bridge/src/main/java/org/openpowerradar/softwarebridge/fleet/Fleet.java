package org.openpowerradar.softwarebridge.fleet;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Many bridges in one process, to see what a cloud can carry. */
public final class Fleet {
  private static final int GRACE = 15; // [s] for the last acknowledgements

  private final FleetPlan plan;
  private final Tally tally = new Tally();
  private final List<Member> members = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private long lastSent;
  private long lastAcknowledged;

  /**
   * Makes the bridges; they connect in {@link #run}.
   *
   * @param legacy whether they speak as old bridges do
   * @throws IllegalArgumentException if one of them has no secret
   */
  public Fleet(FleetPlan plan, boolean legacy, Supplier<EventLoop> loops) {
    this.plan = plan;
    for (int number = 0; number < plan.size().bridges(); number++) {
      EventLoop loop = loops.get();
      members.add(
          legacy
              ? new OldMember(loop, plan, tally, number)
              : new FleetBridge(loop, plan, tally, number));
    }
  }

  /**
   * Runs for a time, telling each second how it goes, and waits for the last acknowledgements.
   *
   * @return whether every reading made was acknowledged
   */
  public boolean run(Duration time, Consumer<String> tell) throws InterruptedException {
    members.forEach(Member::start);
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end && !stopped.await(1, TimeUnit.SECONDS)) {
      tell.accept(second());
    }
    plan.ending().set(true);
    long grace = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE);
    while (open() > 0 && System.nanoTime() < grace && !stopped.await(1, TimeUnit.SECONDS)) {
      tell.accept(second());
    }
    tell.accept(total(time));
    goodbye();
    return open() == 0 && tally.produced.sum() > 0;
  }

  /** Ends {@link #run} soon. */
  public void stop() {
    stopped.countDown();
  }

  private long open() {
    return tally.produced.sum() - tally.acknowledged.sum();
  }

  private void goodbye() throws InterruptedException {
    CompletableFuture<?>[] all =
        members.stream().map(Member::stop).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(all).get(5, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException gone) {
      stop(); // the connections end with the process
    }
  }

  private String second() {
    long sent = tally.sent.sum();
    long acknowledged = tally.acknowledged.sum();
    Latencies recent = tally.takeRecent();
    String line =
        String.format(
            Locale.ROOT,
            "sessions %d, sent %d/s, acknowledged %d/s, under way %d, p50 %.1f ms, p99 %.1f ms%s",
            tally.sessions.get(),
            sent - lastSent,
            acknowledged - lastAcknowledged,
            open(),
            recent.percentile(0.5),
            recent.percentile(0.99),
            endings());
    lastSent = sent;
    lastAcknowledged = acknowledged;
    return line;
  }

  private String endings() {
    long endings = tally.endings.sum();
    return endings == 0 ? "" : ", " + endings + " endings, last: " + tally.lastReason();
  }

  private String total(Duration time) {
    return String.format(
        Locale.ROOT,
        "total: %d readings made, %d sent, %d acknowledged in %d s, p50 %.1f ms, p99 %.1f ms%s",
        tally.produced.sum(),
        tally.sent.sum(),
        tally.acknowledged.sum(),
        time.toSeconds(),
        tally.latencies.percentile(0.5),
        tally.latencies.percentile(0.99),
        endings());
  }
}
