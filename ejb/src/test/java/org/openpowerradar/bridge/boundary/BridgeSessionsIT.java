package org.openpowerradar.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.bridge.control.Admissions;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.database.LogLines;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.BridgeListener.Enrolments;
import org.openpowerradar.protocol.delivery.Carried;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorHeard;
import org.openpowerradar.protocol.message.Stats;

class BridgeSessionsIT {
  private static final BridgeSerial OTHER = new BridgeSerial(555);
  private static final SensorSerial UNKNOWN_SENSOR = new SensorSerial(7);

  private final OfficeBridge office = new OfficeBridge();

  @Test
  void enrolment_whenUnknown_thenEmpty() {
    assertTrue(office.enrolment(OTHER).isEmpty());
  }

  @Test
  void enrolments_whenTheKeysOfOneDoNotOpen_thenTheOthersAreAnswered() {
    office.change(bridge -> bridge.keyed(new byte[60], OfficeBridge.START));

    Enrolments enrolments =
        office.enrolments(TwoAccounts.OFFICE_BRIDGE, TwoAccounts.PLANT_BRIDGE, OTHER);

    assertEquals(Set.of(TwoAccounts.OFFICE_BRIDGE), enrolments.unreadable());
    assertEquals(Set.of(TwoAccounts.PLANT_BRIDGE), enrolments.known().keySet());
  }

  @Test
  void admit_whenManyBeginAtOnce_thenEachCountsAndTheLastOfABridgeStays() {
    Set<SessionId> admitted =
        office.admit(
            office.opened(TwoAccounts.OFFICE_BRIDGE, 1),
            office.opened(OTHER, 2),
            office.opened(TwoAccounts.PLANT_BRIDGE, 3),
            office.opened(TwoAccounts.OFFICE_BRIDGE, 4));

    assertEquals(Set.of(new SessionId(1), new SessionId(3), new SessionId(4)), admitted);
    assertEquals(ErrorCode.REPLACED, office.session(1).reason());
    assertNull(office.session(2));
    assertNull(office.session(3).closedAt());
    assertNull(office.session(4).closedAt());
  }

  @Test
  void enrolment_whenTwoKeysAreSealed_thenBothOpenedNewestFirst() {
    byte[] older = filled(1);
    byte[] newer = filled(2);
    office.change(
        bridge ->
            bridge
                .keyed(sealed(older), OfficeBridge.START)
                .keyed(sealed(newer), OfficeBridge.START));

    List<byte[]> keys = office.enrolment(TwoAccounts.OFFICE_BRIDGE).orElseThrow().keys();

    assertEquals(2, keys.size());
    assertArrayEquals(newer, keys.get(0));
    assertArrayEquals(older, keys.get(1));
  }

  @Test
  void enrolment_whenLegacyIsAllowedForAWhile_thenOnlyUntilThen() {
    office.change(bridge -> bridge.allowLegacy(OfficeBridge.START.plusSeconds(1)));

    assertTrue(office.enrolment(TwoAccounts.OFFICE_BRIDGE).orElseThrow().legacyAllowed());
    office.clock.advance(Duration.ofSeconds(1));
    assertFalse(office.enrolment(TwoAccounts.OFFICE_BRIDGE).orElseThrow().legacyAllowed());
  }

  @Test
  void enrolment_whenLegacyIsConfinedToNetworks_thenTheConnectorIsTold() {
    office.change(bridge -> bridge.allowLegacy(null).legacyFrom("203.0.113.0/24"));

    assertEquals(
        "203.0.113.0/24",
        office.enrolment(TwoAccounts.OFFICE_BRIDGE).orElseThrow().legacyNetworks());
  }

  @Test
  void admit_whenBetterThanBefore_thenNoLessIsEnoughFromThenOn() {
    office.change(bridge -> bridge.allowLegacy(null));

    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.admit(2, Transport.TCP, LoginMode.CHAP_MD5);

    Enrolment enrolment = office.enrolment(TwoAccounts.OFFICE_BRIDGE).orElseThrow();
    assertEquals(LoginMode.HMAC, enrolment.minimumMode());
    assertFalse(enrolment.legacyAllowed());
  }

  @Test
  void admit_whenBelowItsBestLevel_thenDowngradedAndLoggedOnceUntilItIsBack() {
    LogLines lines = LogLines.of(Admissions.class.getName());
    try {
      office.admit(1, Transport.TLS, LoginMode.HMAC);
      assertFalse(office.detail().overview().isDowngraded());

      office.admit(2, Transport.TCP, LoginMode.HMAC);
      office.admit(3, Transport.TCP, LoginMode.HMAC);

      assertTrue(office.detail().overview().isDowngraded());
      assertEquals(SecurityLevel.ENCRYPTED_AUTHENTICATED, office.detail().overview().best());
      assertEquals(
          List.of(
              "WARNING Bridge 101 at 192.0.2.7 is downgraded: AUTHENTICATED now,"
                  + " ENCRYPTED_AUTHENTICATED before"),
          lines.texts());
      office.admit(4, Transport.TLS, LoginMode.HMAC);
      office.admit(5, Transport.TCP, LoginMode.HMAC);
      assertEquals(2, lines.texts().size());
    } finally {
      lines.close();
    }
  }

  @Test
  void admit_whenOnTls_thenTheDetailShowsWhatWasNegotiated() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);

    BridgeDetail detail = office.detail();

    assertEquals(SecurityLevel.ENCRYPTED_AUTHENTICATED, detail.overview().level());
    assertTrue(detail.overview().online());
    assertEquals("TLSv1.3", detail.tlsVersion());
    assertEquals("192.0.2.7", detail.peerAddress());
    assertEquals(OfficeBridge.START, detail.since());
    assertEquals(List.of(), detail.advice());
  }

  @Test
  void admit_whenAnOlderSessionIsOpen_thenItIsReplaced() {
    office.admit(1, Transport.TCP, LoginMode.HMAC);
    office.admit(2, Transport.TLS, LoginMode.HMAC);

    BridgeSession older = office.session(1);
    assertEquals(ErrorCode.REPLACED, older.reason());
    assertEquals(Transport.TLS, office.detail().transport());
  }

  @Test
  void admit_whenToldTwice_thenTheSessionStaysOpen() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.admit(1, Transport.TLS, LoginMode.HMAC);

    assertTrue(office.detail().overview().online());
  }

  @Test
  void depart_whenOpen_thenOfflineWithItsBytes() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.depart(1);

    BridgeDetail detail = office.detail();
    assertFalse(detail.overview().online());
    assertEquals(1_000L, detail.bytesIn());
    assertEquals(List.of(Advice.CHECK_POWER_AND_NETWORK), detail.advice());
  }

  @Test
  void depart_whenNeverRecorded_thenPassedOver() {
    office.depart(77);

    assertNull(office.detail().transport());
  }

  @Test
  void overview_whenSilentForLongerThanTwoAndAHalfKeepAlives_thenOffline() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.tell(Stats.builder().build());
    office.clock.advance(Duration.ofSeconds(149));
    assertTrue(office.detail().overview().online());

    office.clock.advance(Duration.ofSeconds(1));

    assertFalse(office.detail().overview().online());
  }

  @Test
  void status_whenLittleIsTold_thenTheRestStaysAsItWas() {
    office.tell(Stats.builder().noiseFloorDbm(-74).firmwareVersion("4.7.1").build());
    office.tell(Stats.builder().noiseFloorDbm(-71).reconnects(4_294_967_295L).build());

    BridgeDetail detail = office.detail();
    assertEquals(-71, detail.overview().noiseDbm());
    assertEquals("4.7.1", detail.overview().firmware());
    assertEquals(4_294_967_295L, detail.reconnects());
  }

  @Test
  void status_whenSensorsAreHeard_thenNamedByTheirDevicesStrongestFirst() {
    office.tell(
        Stats.builder()
            .sensors(
                List.of(
                    new SensorHeard(UNKNOWN_SENSOR, 3, -90, -80),
                    new SensorHeard(TwoAccounts.NEW_PUMP_SENSOR, 3, -70, -60)))
            .build());

    BridgeDetail detail = office.detail();
    assertEquals(
        List.of(
            new BridgeDetail.SensorHeard(
                TwoAccounts.NEW_PUMP_SENSOR, "Pump", -60, OfficeBridge.START),
            new BridgeDetail.SensorHeard(UNKNOWN_SENSOR, null, -80, OfficeBridge.START)),
        detail.sensors());
    assertEquals(2, detail.overview().sensorsHeard());
  }

  @Test
  void status_whenStrengthIsNotKnown_thenNoneIsShown() {
    office.tell(Stats.builder().sensors(List.of(new SensorHeard(UNKNOWN_SENSOR, 3, 0, 0))).build());

    assertNull(office.detail().sensors().get(0).rssi());
  }

  /** The bytes sent were shown only when a session had ended, and those received never. */
  @Test
  void status_whenSessionIsOpen_thenItsBytesAreShown() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    assertNull(office.detail().bytesIn());

    office.tell(Stats.builder().bytesSent(99_000L).build(), new Carried(700, 300));

    assertEquals(700L, office.detail().bytesIn());
    assertEquals(300L, office.detail().bytesOut());
  }

  @Test
  void status_whenItComesAfterTheEnd_thenTheSessionStaysEndedWithItsBytes() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.depart(1);

    office.tell(Stats.builder().build(), new Carried(700, 300));

    assertEquals(OfficeBridge.START, office.session(1).closedAt());
    assertEquals(1_000L, office.detail().bytesIn());
    assertEquals(2_000L, office.detail().bytesOut());
  }

  @Test
  void status_whenToldTwice_thenCountedOnce() {
    Stats stats =
        Stats.builder().sensors(List.of(new SensorHeard(UNKNOWN_SENSOR, 3, -90, -80))).build();

    office.tell(stats);
    office.tell(stats);

    assertEquals(1, office.listedSensors());
  }

  private static byte[] sealed(byte[] key) {
    return SealedKey.seal(BridgeFixture.keyEncryptionKey(), TwoAccounts.OFFICE_BRIDGE, key);
  }

  private static byte[] filled(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
