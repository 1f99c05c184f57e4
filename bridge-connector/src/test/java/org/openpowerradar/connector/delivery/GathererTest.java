package org.openpowerradar.connector.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.connector.RecordingListener;
import org.openpowerradar.connector.TestEndpoints;
import org.openpowerradar.connector.TestWorkers;
import org.openpowerradar.connector.inflow.Inflow;
import org.openpowerradar.connector.metric.ConnectorMetrics;
import org.openpowerradar.connector.metric.Scrape;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.identity.BridgeSerial;

class GathererTest {
  private static final Duration LINGER = Duration.ofMillis(20);
  private static final int BATCH = 100;
  private static final int CAPACITY = 10_000;
  private static final SessionId SESSION = new SessionId(1);

  private final RecordingListener cloud = new RecordingListener();
  private final TestEndpoints endpoints = new TestEndpoints(cloud);
  private final ManualAlarm alarm = new ManualAlarm();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final RecordingSender sender = new RecordingSender();
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final ConnectorMetrics metrics = new ConnectorMetrics(registry);
  private final Gatherer gatherer = gatherer(work::add);

  private Gatherer gatherer(java.util.concurrent.Executor executor) {
    GatherSettings settings =
        new GatherSettings(
            BATCH, LINGER, CAPACITY, 2, Duration.ofMillis(100), Duration.ofSeconds(5));
    Inflow inflow = new Inflow(endpoints, new TestWorkers(executor), 1, () -> {});
    return new Gatherer(settings, inflow, alarm, metrics.deliveries());
  }

  private static Parcel readings(long bridge, long firstRecord, int count) {
    return new Parcel.Readings(
        new BridgeSerial(bridge), SESSION, Instant.EPOCH, BridgeFixture.data(firstRecord, count));
  }

  private void runWork() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private void passLinger() {
    alarm.pass(LINGER);
    runWork();
  }

  @Test
  void delivery_whenItFailsOnce_thenCountedAsFailedAndAsCommitted() {
    cloud.fail();
    gatherer.offer(readings(1, 1, 10), sender);
    passLinger();
    assertTrue(gatherer.heldBytes() > 0);

    cloud.recover();
    alarm.pass(Duration.ofMillis(100));
    runWork();

    Scrape scrape = new Scrape(registry);
    assertEquals(1, scrape.value("powerradar_delivery_failures"));
    assertEquals(1, scrape.value("powerradar_commit_seconds"));
    assertEquals(2, scrape.value("powerradar_delivery_records"));
    assertEquals(0, gatherer.heldBytes());
  }

  @Test
  void offer_whenFewRecordsWait_thenDeliveredTogetherAfterTheLinger() {
    gatherer.offer(readings(1, 1, 10), sender);
    gatherer.offer(readings(2, 1, 10), sender);
    assertTrue(work.isEmpty());

    passLinger();

    assertEquals(1, cloud.deliveries.size());
    assertEquals(2, cloud.parcels().size());
  }

  @Test
  void offer_whenEnoughRecordsWait_thenDeliveredAtOnce() {
    gatherer.offer(readings(1, 1, BATCH), sender);

    assertEquals(1, work.size());
  }

  @Test
  void offer_whenABridgeIsUnderWay_thenItsNextMessageWaits() {
    gatherer.offer(readings(1, 1, BATCH), sender);

    gatherer.offer(readings(1, BATCH + 1, BATCH), sender);

    assertEquals(1, work.size());
    runWork();
    assertEquals(2, cloud.deliveries.size());
  }

  @Test
  void delivery_whenABridgeSentTwoQueuesOrReports_thenOnlyOneRunOfItIsInIt() {
    gatherer.offer(readings(1, 1, 5), sender);
    gatherer.offer(readings(1, 6, 5), sender);
    gatherer.offer(readings(1, 20, 5), sender);

    passLinger();

    assertEquals(2, cloud.deliveries.get(0).parcels().size());
    assertEquals(1, cloud.deliveries.get(1).parcels().size());
  }

  @Test
  void deliveries_whenAllSlotsAreTaken_thenTheRestWaits() {
    for (int bridge = 1; bridge <= 3; bridge++) {
      gatherer.offer(readings(bridge, 1, BATCH), sender);
    }

    assertEquals(2, work.size());
    work.remove().run();
    assertEquals(2, work.size());
  }

  @Test
  void sender_whenDeliveryIsUnderWay_thenHearsNothing() {
    gatherer.offer(readings(1, 1, BATCH), sender);
    assertTrue(sender.settled.isEmpty());

    runWork();

    assertEquals(new Outcome.Stored(BATCH), sender.settled.get(0).outcome());
  }

  @Test
  void failure_whenDeliverThrows_thenKeptAndTriedAgainAfterThePause() {
    cloud.fail();
    gatherer.offer(readings(1, 1, 10), sender);
    passLinger();
    cloud.recover();
    alarm.pass(Duration.ofMillis(90));
    assertTrue(work.isEmpty());

    alarm.pass(Duration.ofMillis(10));
    runWork();

    assertEquals(1, sender.settled.size());
  }

  @Test
  void failure_whenReceiptAnswersTooFew_thenNobodyIsToldAndItIsTriedAgain() {
    cloud.deliverTo(delivery -> new Receipt(List.of()));
    gatherer.offer(readings(1, 1, 10), sender);
    passLinger();
    assertTrue(sender.settled.isEmpty());
    cloud.recover();

    alarm.pass(Duration.ofMillis(100));
    runWork();

    assertEquals(1, sender.settled.size());
  }

  @Test
  void failure_whenTheServerRefusesWork_thenTriedAgain() {
    List<Boolean> refuse = new ArrayList<>(List.of(true));
    Gatherer refused =
        gatherer(
            task -> {
              if (!refuse.isEmpty()) {
                refuse.clear();
                throw new RejectedExecutionException("The pool is full");
              }
              work.add(task);
            });
    refused.offer(readings(1, 1, 10), sender);
    alarm.pass(LINGER);

    alarm.pass(Duration.ofMillis(100));
    runWork();

    assertEquals(1, sender.settled.size());
  }

  @Test
  void failure_whenOneBridgesParcelCannotBeStored_thenAllOthersAreStoredAllTheSame() {
    cloud.deliverTo(this::refuseBridgeThree);
    for (int bridge = 1; bridge <= 8; bridge++) {
      gatherer.offer(readings(bridge, 1, 5), sender);
    }

    for (int i = 0; i < 100; i++) {
      passLinger();
    }

    assertEquals(7, sender.settled.size());
  }

  private Receipt refuseBridgeThree(Delivery delivery) {
    if (delivery.parcels().stream().anyMatch(parcel -> parcel.bridge().value() == 3)) {
      throw new IllegalStateException("Nobody can store this");
    }
    return new Receipt(
        delivery.parcels().stream().<Outcome>map(parcel -> new Outcome.Stored(5)).toList());
  }

  @Test
  void failure_whenItLasts_thenAttemptsBecomeRare() {
    Map<String, Integer> attempts = new HashMap<>();
    cloud.deliverTo(
        delivery -> {
          attempts.merge("all", 1, Integer::sum);
          throw new IllegalStateException("The test wants storage to fail");
        });
    gatherer.offer(readings(1, 1, 10), sender);

    for (int i = 0; i < 60_000 / LINGER.toMillis(); i++) {
      passLinger();
    }

    assertTrue(attempts.get("all") < 25, "attempts in a minute: " + attempts);
  }

  @Test
  void storageDown_whenFailingForFiveSeconds_thenTold() {
    List<String> told = new ArrayList<>();
    gatherer.onStorageDown(() -> told.add("down"));
    cloud.fail();
    gatherer.offer(readings(1, 1, 10), sender);

    for (int i = 0; i < 5_100 / LINGER.toMillis(); i++) {
      passLinger();
    }

    assertEquals(List.of("down"), told);
    assertTrue(gatherer.storageDown());
  }

  @Test
  void pressure_whenMemoryFillsAndEmpties_thenRisesAndSendersAreRelieved() {
    int bridge = 0;
    while (gatherer.pressure() != Pressure.FULL) {
      gatherer.offer(readings(++bridge, 1, 5), sender);
    }
    gatherer.awaitRelief(sender);
    assertEquals(0, sender.relieved);

    passLinger();

    assertEquals(Pressure.NONE, gatherer.pressure());
    assertEquals(1, sender.relieved);
  }

  @Test
  void endpoint_whenListenerThrows_thenToldAfterwardsAndReleased() {
    cloud.fail();
    gatherer.offer(readings(1, 1, BATCH), sender);

    runWork();

    assertEquals(List.of("before deliver", "after", "release"), endpoints.calls);
  }

  /** Keeps what it was told. */
  private static final class RecordingSender implements Sender {
    final List<Settled> settled = new ArrayList<>();
    int relieved;

    @Override
    public void settled(List<Settled> parcels) {
      settled.addAll(parcels);
    }

    @Override
    public void relieved() {
      relieved++;
    }
  }
}
