package org.openpowerradar.softwarebridge.command;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.DefaultEventLoop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.store.SavedTime;

/** A machine whose clock begins in 1970, because it has no battery. */
class TimeKeeperTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path directory;
  private final DefaultEventLoop loop = new DefaultEventLoop();
  private final CloudClock clock =
      CloudClock.following(InstantSource.fixed(Instant.EPOCH), NOON.toEpochMilli());
  private final StringWriter said = new StringWriter();
  private final Narrator narrator = new Narrator(new PrintWriter(said));

  @AfterEach
  void stop() {
    loop.shutdownGracefully();
  }

  private void ntpSays(Instant time) {
    clock.ntpSays(new CloudClock.Sample(0, time.toEpochMilli(), time.toEpochMilli(), 0));
  }

  @Test
  void close_whenTheTimeIsKnown_thenKeptForTheNextStart() throws IOException {
    TimeKeeper keeper = new TimeKeeper(loop, clock, new SavedTime(directory));
    ntpSays(NOON.plusSeconds(60));

    keeper.close();

    assertEquals(NOON.plusSeconds(60), new SavedTime(directory).read());
  }

  @Test
  void close_whenTheTimeIsNotKnown_thenNothingIsKept() throws IOException {
    new TimeKeeper(loop, clock, new SavedTime(directory)).close();

    assertEquals(Instant.EPOCH, new SavedTime(directory).read());
  }

  @Test
  void awaitTime_whenTheClockIsNotSet_thenWaitsUntilItIs() {
    CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(this::awaitTime);
    await().until(() -> said.toString().startsWith("waiting for the time"));
    assertFalse(waiting.isDone());

    ntpSays(NOON.plusSeconds(60));

    assertTrue(waiting.join());
  }

  @Test
  void awaitTime_whenStopped_thenEnds() {
    CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(this::awaitTime);

    narrator.stop();

    assertFalse(waiting.join());
  }

  private boolean awaitTime() {
    try {
      return narrator.awaitTime(clock);
    } catch (InterruptedException asked) {
      throw new IllegalStateException(asked);
    }
  }
}
