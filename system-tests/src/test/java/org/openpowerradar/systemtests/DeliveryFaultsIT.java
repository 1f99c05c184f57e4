package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.appliance.Part;
import org.openpowerradar.protocol.message.Ack;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.systemtests.FaultProxy.Fault;

/** The bad days between bridge and database: what is acknowledged is stored, and stored once. */
class DeliveryFaultsIT {
  private static final int RECORDS = 50;
  private static final int FLOOD = 2000;
  private static final int FULL = 1000;
  private static final int MESSAGES = 10;
  private static final long BERLIN = 1;

  private static RunningPlatform platform;
  private static PortalApi api;
  private static FaultProxy proxy;

  private final long queue = EnrolledBridge.newQueue();
  private final long sensor = EnrolledBridge.newSensor();
  private final Instant start =
      Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofMinutes(30));
  private EnrolledBridge enrolled;

  @BeforeAll
  static void start() throws Exception {
    platform = RunningPlatform.get();
    api = platform.api();
    proxy = platform.database();
  }

  @BeforeEach
  void enrol() throws Exception {
    enrolled = EnrolledBridge.at(platform, BERLIN);
  }

  @AfterEach
  void mend() {
    proxy.set(Fault.NONE);
  }

  @Test
  void delivery_whenItIsCommitted_thenItIsAcknowledgedAndTheApiShowsIt() throws Exception {
    try (TestBridge bridge = enrolled.overTls(platform)) {
      Ack ack = bridge.deliver(firstMessage());

      assertEquals(RECORDS, ack.highWater());
      assertStoredOnce();
    }
  }

  @Test
  void delivery_whenTheLineIsCutBeforeTheCommit_thenItIsNotAcknowledged() throws Exception {
    try (TestBridge bridge = enrolled.overTcp(platform)) {
      proxy.set(Fault.CUT_BEFORE_COMMIT);
      int before = proxy.cuts();
      bridge.send(firstMessage());
      Optional<Ack> early = bridge.ackWithin(3000);
      assertTrue(proxy.cuts() > before, "the fault did not happen");
      assertEquals(Optional.empty(), early);
      assertEquals(0, enrolled.journalRows(platform));

      proxy.set(Fault.NONE);
    }
    resendUntilAcknowledged();
    assertStoredOnce();
  }

  @Test
  void delivery_whenTheReplyToTheCommitIsLost_thenItIsStoredOnce() throws Exception {
    try (TestBridge bridge = enrolled.overTcp(platform)) {
      proxy.set(Fault.CUT_AFTER_COMMIT);
      int before = proxy.cuts();
      bridge.send(firstMessage());
      await().atMost(Duration.ofSeconds(20)).until(() -> proxy.cuts() > before);

      proxy.set(Fault.NONE);
    }
    resendUntilAcknowledged();
    assertStoredOnce();
  }

  @Test
  void delivery_whenItIsSentTwice_thenItIsAcknowledgedTwiceAndStoredOnce() throws Exception {
    try (TestBridge bridge = enrolled.overTls(platform)) {
      Ack first = bridge.deliver(firstMessage());
      Ack second = bridge.deliver(firstMessage());

      assertEquals(RECORDS, first.highWater());
      assertEquals(RECORDS, second.highWater());
      assertStoredOnce();
    }
  }

  @Test
  void delivery_whenAMessageIsMissing_thenTheOldAcknowledgementIsRepeated() throws Exception {
    try (TestBridge bridge = enrolled.overTls(platform)) {
      bridge.deliver(firstMessage());
      Ack ack =
          bridge.deliver(
              TestBridge.data(
                  queue,
                  RECORDS + 11,
                  EnrolledBridge.packets(sensor, start.plusSeconds(900).toEpochMilli(), 5)));

      assertEquals(RECORDS, ack.highWater());
      assertStoredOnce();
    }
  }

  @Test
  void delivery_whenTheDatabaseIsKilled_thenNothingIsAcknowledgedUntilItIsBack() throws Exception {
    try (TestBridge bridge = enrolled.overTls(platform)) {
      platform.appliance().kill(Part.MARIADB);
      bridge.send(firstMessage());
      assertEquals(Optional.empty(), bridge.ackWithin(3000));
    } finally {
      platform.appliance().start(Part.MARIADB);
    }
    resendUntilAcknowledged();
    assertStoredOnce();
  }

  @Test
  void delivery_whenTheDatabaseIsSlow_thenEverythingArrivesOnce() throws Exception {
    Instant begin = start.minus(Duration.ofHours(3));
    proxy.set(Fault.SLOW);
    try (TestBridge bridge = enrolled.overTls(platform)) {
      for (int message = 0; message < MESSAGES; message++) {
        long at = begin.plus(Duration.ofMinutes(10L * message)).toEpochMilli();
        long first = 1 + (long) message * RECORDS;
        bridge.send(TestBridge.data(queue, first, EnrolledBridge.packets(sensor, at, RECORDS)));
      }
      Ack ack = bridge.ack(queue);
      while (ack.highWater() < MESSAGES * RECORDS) {
        ack = bridge.ack(queue);
      }

      assertEquals(MESSAGES * RECORDS, api.readings(sensor, begin, start).size());
    }
  }

  @Test
  void socket_whenABridgeFloodsASlowDatabase_thenItIsPausedAndNothingIsLost() throws Exception {
    AtomicInteger sent = new AtomicInteger();
    proxy.set(Fault.SLOW);
    try (TestBridge bridge = enrolled.overTls(platform)) {
      CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> flood(bridge, sent));
      await()
          .atMost(Duration.ofSeconds(40))
          .pollInterval(Duration.ofSeconds(2))
          .until(new Standstill(sent)::reached);
      int whenPaused = sent.get();
      Figures.print("slow database: socket paused after " + whenPaused + " messages of a flood");
      assertTrue(whenPaused < FLOOD, "the whole flood was read");

      proxy.set(Fault.NONE);
      Ack ack = bridge.ack(queue);
      while (ack.highWater() < (long) FLOOD * FULL) {
        ack = bridge.ack(queue);
      }
      flood.get();
    }
  }

  private void flood(TestBridge bridge, AtomicInteger sent) {
    long at = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
    try {
      for (long message = 0; message < FLOOD; message++) {
        long first = 1 + message * FULL;
        bridge.send(
            TestBridge.data(
                queue, first, EnrolledBridge.packets(sensor, at + first * 11_600, FULL)));
        sent.incrementAndGet();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True once nothing was sent between two looks. */
  private static final class Standstill {
    private final AtomicInteger sent;
    private int before = -1;

    Standstill(AtomicInteger sent) {
      this.sent = sent;
    }

    boolean reached() {
      int now = sent.get();
      boolean still = now > 0 && now == before;
      before = now;
      return still;
    }
  }

  @Test
  void application_whenRedeployed_thenAttachedBridgesComeBackAndLoseNothing() throws Exception {
    try (TestBridge bridge = enrolled.overTls(platform)) {
      assertEquals(RECORDS, bridge.deliver(firstMessage()).highWater());
      platform.redeploy();
    }
    resendUntilAcknowledged();
    assertStoredOnce();
  }

  @Test
  void bridge_whenItSendsSerialsOfAnotherAccount_thenThatAccountSeesNoChange() throws Exception {
    long foreignSensor = 5_210_131L;
    EnrolledBridge foreign = EnrolledBridge.at(platform, 3);
    Instant from = start.minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
    String energy =
        "/sites/"
            + BERLIN
            + "/energy?from="
            + from
            + "&to="
            + from.plusSeconds(3600)
            + "&resolution=15m";
    String before = api.get(energy).body();

    try (TestBridge bridge = foreign.overTls(platform)) {
      long at = from.plusSeconds(60).toEpochMilli();
      List<SensorRecord> packets = EnrolledBridge.packets(foreignSensor, at, RECORDS);
      assertEquals(RECORDS, bridge.deliver(TestBridge.data(queue, 1, packets)).highWater());
    }

    assertEquals(before, api.get(energy).body());
  }

  private Data firstMessage() {
    return TestBridge.data(queue, 1, EnrolledBridge.packets(sensor, start.toEpochMilli(), RECORDS));
  }

  /** As a bridge does: connects again and sends what was not acknowledged. */
  private void resendUntilAcknowledged() {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(
            () -> {
              try (TestBridge bridge = enrolled.overTls(platform)) {
                return bridge.deliver(firstMessage()).highWater() == RECORDS;
              }
            });
  }

  private void assertStoredOnce() throws Exception {
    var readings = api.readings(sensor, start, start.plusSeconds(3600));

    assertEquals(RECORDS, readings.size());
    assertEquals(1000, readings.getJsonObject(0).getJsonNumber("raw").longValue());
  }
}
