package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Ack;
import org.openpowerradar.protocol.message.Bye;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.DropReason;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.Ping;
import org.openpowerradar.protocol.message.Pong;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.protocol.message.TimeRequest;
import org.openpowerradar.protocol.message.TimeResponse;
import org.openpowerradar.protocol.message.Uptime;

class BridgeSessionTest {
  private static final Duration LINGER = Duration.ofMillis(50);

  private final EmbeddedBridge bridge = new EmbeddedBridge();

  @BeforeEach
  void login() throws ProtocolException {
    bridge.login();
  }

  private Parcel.Status lastStatus() {
    List<Parcel> parcels = bridge.cloud.parcels();
    return (Parcel.Status) parcels.get(parcels.size() - 1);
  }

  @Test
  void stats_whenTold_thenSayWhatTheConnectionHasCarried() {
    bridge.send(Stats.builder().noiseFloorDbm(-74).build());
    bridge.pass(LINGER);

    assertEquals(-74, lastStatus().stats().noiseFloorDbm());
    assertTrue(lastStatus().carried().in() > 100, lastStatus().carried()::toString);
    assertTrue(lastStatus().carried().out() > 100, lastStatus().carried()::toString);
  }

  /** As when the policy of its account, or the bridge itself, was changed meanwhile. */
  @Test
  void stats_whenTheCloudDismissesTheBridge_thenToldWhyAndClosed() throws ProtocolException {
    bridge.cloud.deliverTo(
        delivery -> new Receipt(List.of(new Outcome.Dismissed(ErrorCode.METHOD_REFUSED))));

    bridge.send(Stats.builder().noiseFloorDbm(-74).build());
    bridge.pass(LINGER);

    assertEquals(ErrorCode.METHOD_REFUSED, ((Fault) bridge.receive()).code());
    bridge.pass(Duration.ofSeconds(1));
    assertFalse(bridge.channel.isActive());
  }

  @Test
  void data_whenTheBridgeNeverTellsOfItself_thenTheSessionIsToldOfOnceAMinute() {
    bridge.send(BridgeFixture.data(1, 3));
    bridge.pass(Duration.ofSeconds(60));

    bridge.send(BridgeFixture.data(4, 3));
    bridge.send(BridgeFixture.data(7, 3));
    bridge.pass(LINGER.multipliedBy(4));

    List<Parcel> told =
        bridge.cloud.parcels().stream().filter(Parcel.Status.class::isInstance).toList();
    assertEquals(1, told.size());
    assertEquals(Stats.builder().build(), ((Parcel.Status) told.get(0)).stats());
  }

  @Test
  void data_whenDeliverHasNotReturned_thenNotAcknowledged() throws ProtocolException {
    bridge.holdWork();
    bridge.send(BridgeFixture.data(1, 3));
    bridge.pass(LINGER);
    assertNull(bridge.receive());

    bridge.runWork();

    assertEquals(new Ack(BridgeFixture.QUEUE, 3, 2048), bridge.receive());
  }

  @Test
  void data_whenDeliverThrows_thenNotAcknowledgedButTriedAgain() throws ProtocolException {
    bridge.cloud.fail();
    bridge.send(BridgeFixture.data(1, 3));
    bridge.pass(LINGER);
    assertNull(bridge.receive());
    bridge.cloud.recover();

    bridge.pass(Duration.ofMillis(150));

    assertEquals(new Ack(BridgeFixture.QUEUE, 3, 2048), bridge.receive());
  }

  @Test
  void data_whenSeveralMessagesAreCommittedTogether_thenOneAcknowledgement()
      throws ProtocolException {
    bridge.send(BridgeFixture.data(1, 3));
    bridge.send(BridgeFixture.data(4, 3));

    bridge.pass(LINGER);

    assertEquals(new Ack(BridgeFixture.QUEUE, 6, 2048), bridge.receive());
    assertNull(bridge.receive());
  }

  @Test
  void data_whenQuarantined_thenAcknowledged() throws ProtocolException {
    bridge.cloud.deliverTo(
        delivery -> new Receipt(List.of(new Outcome.Quarantined(3, ErrorCode.MALFORMED))));
    bridge.send(BridgeFixture.data(1, 3));

    bridge.pass(LINGER);

    assertEquals(new Ack(BridgeFixture.QUEUE, 3, 2048), bridge.receive());
  }

  @Test
  void data_whenTimesCountFromTheBridgesStart_thenAnchoredAtReceipt() {
    SensorRecord reading = new SensorRecord.Current(40_000, BridgeFixture.SENSOR, 1, -60, 1000);
    DataBuilder builder = new DataBuilder(BridgeFixture.QUEUE, 1).uptime(new Uptime(9, 50_000));
    builder.add(reading);

    bridge.send(builder.build());
    bridge.pass(LINGER);

    Data data = ((Parcel.Readings) bridge.cloud.parcels().get(0)).data();
    assertEquals(BridgeFixture.NOON - 10_000, data.records().iterator().next().timeMillis());
  }

  @Test
  void dropped_whenWrittenOff_thenAcknowledged() throws ProtocolException {
    bridge.send(new Dropped(BridgeFixture.QUEUE, 1, 9, DropReason.values()[0]));

    bridge.pass(LINGER);

    assertEquals(new Ack(BridgeFixture.QUEUE, 9, 2048), bridge.receive());
  }

  @Test
  void stats_whenStored_thenNotAcknowledged() throws ProtocolException {
    bridge.send(Stats.builder().noiseFloorDbm(-70).build());

    bridge.pass(LINGER);

    assertEquals(1, bridge.cloud.parcels().size());
    assertNull(bridge.receive());
  }

  @Test
  void ping_whenSent_thenAnsweredWithItsToken() throws ProtocolException {
    bridge.send(new Ping(42));

    assertEquals(new Pong(42), bridge.receive());
  }

  @Test
  void time_whenAsked_thenBothTimesOfTheCloudAreTold() throws ProtocolException {
    bridge.send(new TimeRequest(-5));

    assertEquals(new TimeResponse(-5, BridgeFixture.NOON, BridgeFixture.NOON), bridge.receive());
  }

  @Test
  void data_whenBeyondTwiceTheCredits_thenSocketIsNotReadUntilStored() throws ProtocolException {
    bridge.holdWork();
    for (int i = 0; i < 5; i++) {
      bridge.send(BridgeFixture.data(1 + i * 1000L, 1000));
    }
    assertFalse(bridge.channel.config().isAutoRead());

    bridge.pass(LINGER);
    bridge.runWork();

    assertTrue(bridge.channel.config().isAutoRead());
  }

  @Test
  void data_whenMemoryIsFull_thenSocketIsNotReadAndNoCreditsAreLeft() throws ProtocolException {
    fillMemory();
    assertFalse(bridge.channel.config().isAutoRead());

    bridge.runWork();
    bridge.pass(LINGER);
    bridge.runWork();

    assertTrue(bridge.channel.config().isAutoRead());
  }

  /** The memory of the fixture holds one mebibyte. */
  private void fillMemory() {
    bridge.holdWork();
    long next = 1;
    while (bridge.channel.config().isAutoRead() || next < 100_000) {
      bridge.send(BridgeFixture.data(next, 1000));
      next += 1000;
    }
    bridge.pass(LINGER);
  }

  @Test
  void connection_whenNotReadForAMinute_thenSentAwayWithATimeToComeBack() throws ProtocolException {
    fillMemory();

    bridge.pass(Duration.ofSeconds(61));

    Bye bye = (Bye) bridge.receive();
    assertEquals(ErrorCode.OVERLOADED, bye.code());
    assertTrue(bye.retryAfterSeconds() >= 20);
  }

  @Test
  void session_whenADayOld_thenANewLoginIsAskedFor() throws ProtocolException {
    for (int minute = 0; minute < 24 * 60; minute += 2) {
      bridge.channel.advanceTimeBy(2, TimeUnit.MINUTES);
      bridge.send(new Ping(1));
      assertEquals(new Pong(1), bridge.receive());
    }

    bridge.channel.advanceTimeBy(1, TimeUnit.MINUTES);
    bridge.send(new Ping(1));

    bridge.receive();
    assertEquals(ErrorCode.RESTART, ((Bye) bridge.receive()).code());
  }

  @Test
  void data_whenItHasMoreRecordsThanAllowed_thenTooLargeAndNotStored() throws ProtocolException {
    bridge.send(BridgeFixture.data(1, 1_001));
    bridge.pass(LINGER);

    assertEquals(ErrorCode.TOO_LARGE, ((Fault) bridge.receive()).code());
    assertTrue(bridge.cloud.parcels().isEmpty());
  }

  @Test
  void frames_whenTheyComeFasterThanAllowed_thenTheSocketRestsUntilTheRateIsKept() {
    for (int i = 0; i < 1_500; i++) {
      bridge.send(new Ping(i));
    }
    assertFalse(bridge.channel.config().isAutoRead());

    bridge.pass(Duration.ofMillis(900));
    assertFalse(bridge.channel.config().isAutoRead());

    bridge.pass(Duration.ofMillis(200));
    assertTrue(bridge.channel.config().isAutoRead());
    assertTrue(bridge.channel.isActive());
  }

  @Test
  void frames_whenTheyComeAtTheRateAllowed_thenTheSocketIsReadAllTheTime() {
    for (int i = 0; i < 3_000; i++) {
      bridge.send(new Ping(i));
      bridge.channel.advanceTimeBy(2, TimeUnit.MILLISECONDS);

      assertTrue(bridge.channel.config().isAutoRead());
    }
  }

  /** It was once sent away for being too slow, although it was not read. */
  @Test
  void frame_whenItsRestComesWhileTheSocketIsNotRead_thenThatIsNotHeldAgainstTheBridge()
      throws ProtocolException {
    fillMemory();
    bridge.sendBytes(new byte[] {'P', 'R', 1});

    bridge.pass(Duration.ofSeconds(40));

    assertNull(bridge.receive());
    assertTrue(bridge.channel.isActive());
  }
}
