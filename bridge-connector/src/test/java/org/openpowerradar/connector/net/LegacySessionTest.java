package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.connector.BridgeFixture.hex;
import static org.openpowerradar.connector.net.CapturedFrames.BATCH;
import static org.openpowerradar.connector.net.CapturedFrames.HELLO;
import static org.openpowerradar.connector.net.CapturedFrames.NOISE;
import static org.openpowerradar.connector.net.CapturedFrames.READING;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;

/** Old bridges, in frames captured from one. */
class LegacySessionTest {
  private static final byte[] BATCH_ANSWER = hex("55550900ffffffff01180000004c");
  private static final byte[] ONE = hex("5a");

  private final EmbeddedBridge bridge = new EmbeddedBridge();

  @BeforeEach
  void enrol() {
    enrol(true, true);
  }

  private void enrol(boolean enabled, boolean legacyAllowed) {
    bridge.cloud.enrol(
        new Enrolment(
            BridgeFixture.BRIDGE,
            List.of(),
            enabled,
            LoginMode.LEGACY,
            legacyAllowed,
            null,
            Transport.TCP));
  }

  private void enrolFrom(String networks) {
    bridge.cloud.enrol(
        new Enrolment(
            BridgeFixture.BRIDGE,
            List.of(),
            true,
            LoginMode.LEGACY,
            true,
            networks,
            Transport.TCP));
  }

  @Test
  void bridge_whenWithinItsNetworks_thenAdmitted() {
    enrolFrom("10.0.0.0/8, 127.0.0.0/8");

    bridge.sendBytes(NOISE);
    passLinger();

    assertArrayEquals(ONE, bridge.receiveBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "none", "no network at all"})
  void bridge_whenNotWithinItsNetworks_thenClosedWithoutAnAnswer(String networks) {
    enrolFrom(networks);

    bridge.sendBytes(NOISE);
    passLinger();

    assertEquals(0, bridge.receiveBytes().length);
    assertFalse(bridge.channel.isActive());
    assertTrue(bridge.cloud.opened.isEmpty());
  }

  private void passLinger() {
    bridge.pass(Duration.ofMillis(100));
  }

  private List<SensorRecord> records(Data data) {
    return StreamSupport.stream(data.records().spliterator(), false).toList();
  }

  @Test
  void frame_whenTheCloudDismissesTheBridge_thenAnsweredAndClosed() {
    bridge.cloud.deliverTo(
        delivery -> new Receipt(List.of(new Outcome.Dismissed(ErrorCode.METHOD_REFUSED))));

    bridge.sendBytes(NOISE);
    passLinger();

    assertArrayEquals(ONE, bridge.receiveBytes());
    assertFalse(bridge.channel.isActive());
  }

  @Test
  void frame_whenCommitted_thenAnsweredByOneByte() {
    bridge.sendBytes(NOISE);
    passLinger();

    assertArrayEquals(ONE, bridge.receiveBytes());
    assertEquals(LoginMode.LEGACY, bridge.cloud.opened.get(0).mode());
  }

  @Test
  void reading_whenCommitted_thenStoredWithTheTimeOfReceipt() {
    bridge.sendBytes(NOISE);
    bridge.sendBytes(READING);
    passLinger();
    passLinger();

    Parcel.Readings readings = (Parcel.Readings) bridge.cloud.parcels().get(1);
    SensorRecord.Current current = (SensorRecord.Current) records(readings.data()).get(0);
    assertEquals(0x17dd1, current.raw());
    assertEquals(-63, current.rssi());
    assertEquals(BridgeFixture.NOON, current.timeMillis());
    assertEquals(TimeQuality.CLOUD, readings.data().quality());
    assertEquals(1, readings.data().firstRecord());
  }

  @Test
  void frames_whenNotIdentified_thenHeldWithoutAnswerAndThenAnsweredInOrder() {
    bridge.sendBytes(READING);
    bridge.sendBytes(READING);
    passLinger();
    assertEquals(0, bridge.receiveBytes().length);

    bridge.sendBytes(HELLO);
    passLinger();
    passLinger();

    assertArrayEquals(hex("5a5a5a"), bridge.receiveBytes());
    Parcel.Readings second = (Parcel.Readings) bridge.cloud.parcels().get(1);
    assertEquals(2, second.data().firstRecord());
  }

  @Test
  void frames_whenDeliveryHasNotReturned_thenNotAnswered() {
    bridge.sendBytes(NOISE);
    passLinger();
    bridge.receiveBytes();
    bridge.holdWork();

    bridge.sendBytes(READING);
    passLinger();
    assertEquals(0, bridge.receiveBytes().length);
    bridge.runWork();

    assertArrayEquals(ONE, bridge.receiveBytes());
  }

  @Test
  void batch_whenCommitted_thenAnsweredByItsOwnFrameAndNotByTheByte() {
    bridge.sendBytes(NOISE);
    passLinger();
    bridge.receiveBytes();

    bridge.sendBytes(BATCH);
    passLinger();

    assertArrayEquals(BATCH_ANSWER, bridge.receiveBytes());
  }

  @Test
  void batch_whenBetweenFrames_thenAnswersKeepTheOrder() {
    bridge.sendBytes(NOISE);
    bridge.sendBytes(BATCH);
    bridge.sendBytes(READING);
    for (int i = 0; i < 3; i++) {
      passLinger();
    }

    assertArrayEquals(hex("5a 55550900ffffffff01180000004c 5a"), bridge.receiveBytes());
  }

  @Test
  void batch_whenClockWasNotSet_thenAnchoredAtItsReceipt() {
    bridge.sendBytes(BATCH);
    passLinger();

    Data data = ((Parcel.LegacyBatch) bridge.cloud.parcels().get(0)).data();
    // the batch spans 20 s; the readings are 1 s and 12 s behind its base
    assertEquals(TimeQuality.UPTIME, data.quality());
    assertEquals(BridgeFixture.NOON - 19_000, records(data).get(0).timeMillis());
    assertEquals(BridgeFixture.NOON - 8_000, records(data).get(1).timeMillis());
    assertEquals(2, data.count());
  }

  @Test
  void batch_whenSentTwice_thenBothHaveTheSameDigest() {
    bridge.sendBytes(BATCH);
    bridge.sendBytes(BATCH);
    passLinger();
    passLinger();

    Parcel.LegacyBatch first = (Parcel.LegacyBatch) bridge.cloud.parcels().get(0);
    Parcel.LegacyBatch second = (Parcel.LegacyBatch) bridge.cloud.parcels().get(1);
    assertArrayEquals(first.digest(), second.digest());
  }

  @Test
  void frame_whenChecksumIsWrong_thenNotAnsweredAndTheNextIs() {
    byte[] damaged = READING.clone();
    damaged[10] ^= 1;
    bridge.sendBytes(NOISE);
    passLinger();
    bridge.receiveBytes();

    bridge.sendBytes(damaged);
    bridge.sendBytes(NOISE);
    passLinger();

    assertArrayEquals(ONE, bridge.receiveBytes());
  }

  @Test
  void frames_whenMoreThanSixtyFourComeBeforeTheBridgesOwn_thenClosed() {
    for (int i = 0; i < 64; i++) {
      bridge.sendBytes(READING);
    }
    assertTrue(bridge.channel.isOpen());

    bridge.sendBytes(READING);

    assertFalse(bridge.channel.isOpen());
    assertTrue(bridge.cloud.parcels().isEmpty());
  }

  @Test
  void connection_whenNotIdentifiedWithinThirtySeconds_thenClosed() {
    bridge.sendBytes(READING);
    bridge.pass(Duration.ofMillis(29_900));
    assertTrue(bridge.channel.isOpen());

    bridge.pass(Duration.ofMillis(200));

    assertFalse(bridge.channel.isOpen());
  }

  @Test
  void connection_whenBridgeMustProveItself_thenClosedWithoutAnswer() {
    enrol(true, false);

    bridge.sendBytes(NOISE);

    assertFalse(bridge.channel.isOpen());
    assertEquals(0, bridge.receiveBytes().length);
  }

  @Test
  void connection_whenBridgeIsSwitchedOff_thenClosed() {
    enrol(false, true);

    bridge.sendBytes(NOISE);

    assertFalse(bridge.channel.isOpen());
  }

  @Test
  void connection_whenStorageHasFailedForFiveSeconds_thenClosedSoThatTheBridgeStores() {
    bridge.sendBytes(NOISE);
    passLinger();
    bridge.cloud.fail();

    bridge.sendBytes(READING);
    bridge.pass(Duration.ofMillis(4_900));
    assertTrue(bridge.channel.isOpen());
    bridge.pass(Duration.ofMillis(300));

    assertFalse(bridge.channel.isOpen());
    assertEquals(ErrorCode.STORAGE_UNAVAILABLE, bridge.cloud.closed.get(0).reason());
  }

  @Test
  void connection_whenItBringsRubbish_thenClosed() {
    bridge.sendBytes(NOISE);

    bridge.sendBytes(new byte[5_000]);

    assertFalse(bridge.channel.isOpen());
  }
}
