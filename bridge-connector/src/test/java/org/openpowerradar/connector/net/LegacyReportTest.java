package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.connector.BridgeFixture.hex;
import static org.openpowerradar.connector.net.CapturedFrames.BATCH;
import static org.openpowerradar.connector.net.CapturedFrames.HELLO;
import static org.openpowerradar.connector.net.CapturedFrames.NOISE;
import static org.openpowerradar.connector.net.CapturedFrames.READING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.delivery.Carried;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorHeard;

/** What the cloud is told of old bridges, from frames captured from one. */
class LegacyReportTest {
  // 55 55 | length 13 | bridge 0e2810 | seq 70 | versions | part 0, 4 bytes: firmware 2, build 107
  private static final byte[] MODULES = hex("55550d0010280e004612000402416b004c0e");
  // 55 55 | length 11 | sensor 0fef1e | seq 81 | reading | 0x17c0d | 28 | crc
  private static final byte[] STRONG_READING = hex("55550b001eef0f0051020d7c01001c52");
  private static final SensorSerial SENSOR = new SensorSerial(1_044_254);

  private final EmbeddedBridge bridge = new EmbeddedBridge();

  @BeforeEach
  void enrol() {
    bridge.cloud.enrol(
        new Enrolment(
            BridgeFixture.BRIDGE, List.of(), true, LoginMode.LEGACY, true, null, Transport.TCP));
  }

  private void passLinger() {
    bridge.pass(Duration.ofMillis(100));
  }

  private List<Parcel.Status> statuses() {
    return bridge.cloud.parcels().stream()
        .filter(Parcel.Status.class::isInstance)
        .map(Parcel.Status.class::cast)
        .toList();
  }

  private Parcel.Status lastStatus() {
    List<Parcel.Status> statuses = statuses();
    return statuses.get(statuses.size() - 1);
  }

  private void identify(byte[] frame) {
    bridge.sendBytes(frame);
    passLinger();
    bridge.receiveBytes();
  }

  private void hear(byte[]... frames) {
    for (byte[] frame : frames) {
      bridge.sendBytes(frame);
      passLinger();
    }
  }

  @Test
  void hello_whenCaptured_thenFirmwareIsTold() {
    identify(HELLO);

    assertEquals("2.107", lastStatus().stats().firmwareVersion());
  }

  /** The capture of a bridge that came back holds no hello, and its firmware stayed unknown. */
  @Test
  void modules_whenNoHelloComes_thenFirmwareIsToldAllTheSame() {
    identify(MODULES);

    assertEquals("2.107", lastStatus().stats().firmwareVersion());
  }

  /** The list of heard sensors was filled from STATS only, which old bridges do not send. */
  @Test
  void sensors_whenFramesFlow_thenToldEveryThirtySecondsWithTheirStrength() {
    identify(BATCH);
    hear(READING, STRONG_READING);
    assertTrue(statuses().isEmpty());

    bridge.pass(Duration.ofSeconds(30));
    hear(READING);

    assertEquals(1, statuses().size());
    assertEquals(List.of(new SensorHeard(SENSOR, 3, -63, -51)), lastStatus().stats().sensors());
  }

  @Test
  void sensors_whenTold_thenCountedAnew() {
    identify(NOISE);
    hear(READING);
    bridge.pass(Duration.ofSeconds(30));
    hear(READING);
    bridge.pass(Duration.ofSeconds(30));

    hear(STRONG_READING);

    assertEquals(List.of(new SensorHeard(SENSOR, 1, -28, -28)), lastStatus().stats().sensors());
  }

  @Test
  void sensors_whenTheBridgeHangsUpEarly_thenToldAtTheEnd() {
    identify(NOISE);
    hear(READING);

    // closing the embedded channel would cancel the timer of the gatherer as well
    bridge.channel.pipeline().fireChannelInactive();
    passLinger();

    assertEquals(List.of(new SensorHeard(SENSOR, 1, -63, -63)), lastStatus().stats().sensors());
  }

  @Test
  void report_whenItIsCommitted_thenNotAnsweredToTheBridge() {
    identify(NOISE);
    bridge.pass(Duration.ofSeconds(30));

    hear(READING);
    passLinger();

    assertArrayEquals(hex("5a"), bridge.receiveBytes());
  }

  @Test
  void status_whenTold_thenSaysWhatTheConnectionHasCarried() {
    identify(NOISE);

    hear(READING, NOISE);

    // noise 18 bytes and reading 16 before it, each answered by one; then noise 18
    assertEquals(new Carried(52, 2), lastStatus().carried());
  }
}
