package org.openpowerradar.reading.boundary;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.reading.boundary.Messages.SENSOR;
import static org.openpowerradar.reading.boundary.Messages.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;

/** Intake and compaction at the same time, at the edge of an hour. */
class SealIT {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant CLOSED = START.plusSeconds(3_600 + 121);
  private static final long BRIDGE = 927_760;
  private static final String WAITING =
      "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";

  private final ReadingParts parts = new ReadingParts(START.plusSeconds(1_800));
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final CountDownLatch stored = new CountDownLatch(1);
  private final CountDownLatch mayCommit = new CountDownLatch(1);

  SealIT() {
    parts.owners.put(new BridgeSerial(BRIDGE), 1L);
  }

  @AfterEach
  void end() {
    mayCommit.countDown();
    threads.shutdown();
  }

  @Test
  void compact_whenIntakeOfTheHourHasNotCommitted_thenItsMessageIsNotLost() throws Exception {
    Future<?> intake = threads.submit(() -> parts.database.requiresNew(this::storeSlowly));
    assertTrue(stored.await(90, TimeUnit.SECONDS));

    parts.clock.set(CLOSED);
    Future<?> round = threads.submit(parts.timer::compact);
    await().atMost(Duration.ofSeconds(60)).until(() -> round.isDone() || parts.number(WAITING) > 0);
    mayCommit.countDown();
    intake.get();
    round.get();

    assertEquals(180, readings());
    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_journal"));
  }

  /** Everything of an intake but its commit, which waits for the test. */
  private List<?> storeSlowly() {
    var outcomes =
        parts.controls.storage.store(
            List.of(parts.readings(BRIDGE, data(1, 180, START))), parts.clock.instant());
    stored.countDown();
    try {
      assertTrue(mayCommit.await(90, TimeUnit.SECONDS));
    } catch (InterruptedException end) {
      throw new IllegalStateException(end);
    }
    return outcomes;
  }

  private int readings() {
    long from = START.toEpochMilli();
    return parts
        .controls
        .readings
        .of(List.of(1L), new SensorSerial(SENSOR), from, from + 86_400_000)
        .size();
  }
}
