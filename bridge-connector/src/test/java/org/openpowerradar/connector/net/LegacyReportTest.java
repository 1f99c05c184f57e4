package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.connector.BridgeFixture.hex;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.delivery.Carried;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorHeard;

/** What the cloud is told of old bridges, from frames captured from one. */
class LegacyReportTest {
  // 55 55 | length 13 | bridge 0e2810 | seq 2 | noise | 00, -72 dBm, 5 | 49 | crc
  private static final byte[] NOISE = hex("55550d0010280e00021f00b8050000003161");
  // 55 55 | length 11 | bridge 0e2810 | seq 0 | hello | firmware 2, build 107 | 76 | crc
  private static final byte[] HELLO = hex("55550b0010280e00000102416b004c3f");
  // 55 55 | length 13 | bridge 0e2810 | seq 70 | versions | part 0, 4 bytes: firmware 2, build 107
  private static final byte[] MODULES = hex("55550d0010280e004612000402416b004c0e");
  // 55 55 | length 11 | sensor 0fef1e | seq 81 | reading | 0x17c0d | 28 | crc
  private static final byte[] STRONG_READING = hex("55550b001eef0f0051020d7c01001c52");
  // 55 55 | length 11 | sensor 0fef1e | seq 54 | reading | 0x17dd1 | 63 | crc
  private static final byte[] READING = hex("55550b001eef0f003602d17d01003fac");
  // six frames stored before the clock was set: two readings, four of the bridge
  private static final byte[] BATCH =
      hex(
          "5555840010280e000117000600330000000000"
              + "0d0010280e00061f00b90500000031b9"
              + "01000b001eef0f004f02ff83010024be"
              + "0a001b0010280e00070b060005000000f60000000200000000000000000031b3"
              + "0a000d0010280e00081f00b90500000031000c000b001eef0f005002ef7c01002b2b"
              + "14000d0010280e00091f00b90500000031434cf0");
  private static final SensorSerial SENSOR = new SensorSerial(1_044_254);

  private final EmbeddedBridge bridge = new EmbeddedBridge();

  @BeforeEach
  void enrol() {
    bridge.cloud.enrol(
        new Enrolment(BridgeFixture.BRIDGE, List.of(), true, LoginMode.LEGACY, true));
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
