package org.openpowerradar.protocol.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.LoginMethod;

class DeliveryTest {

  private static final BridgeSerial BRIDGE = new BridgeSerial(927_760);

  @Test
  void delivery_whenEmpty_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Delivery(List.of()));
  }

  @Test
  void session_whenNotPositive_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SessionId(0));
  }

  @Test
  void enrolment_whenAKeyIsShort_thenRefused() {
    List<byte[]> keys = List.of(new byte[16]);

    assertThrows(
        IllegalArgumentException.class,
        () -> new Enrolment(BRIDGE, keys, true, LoginMode.HMAC, false, null, Transport.TCP));
  }

  @Test
  void enrolment_whenThreeKeys_thenRefused() {
    List<byte[]> keys = List.of(new byte[32], new byte[32], new byte[32]);

    assertThrows(
        IllegalArgumentException.class,
        () -> new Enrolment(BRIDGE, keys, true, LoginMode.HMAC, false, null, Transport.TCP));
  }

  @Test
  void enrolment_whenShown_thenHoldsNoKey() {
    byte[] key = Hex.bytes("ab".repeat(32));

    String shown =
        new Enrolment(BRIDGE, List.of(key), true, LoginMode.HMAC, false, null, Transport.TCP)
            .toString();

    assertEquals("Enrolment[bridge=927760, enabled=true, from HMAC]", shown);
    assertFalse(shown.contains("[B"));
  }

  @Test
  void legacyBatch_whenDigestIsShort_thenRefused() {
    SessionId session = new SessionId(1);

    assertThrows(
        IllegalArgumentException.class,
        () -> new Parcel.LegacyBatch(BRIDGE, session, Instant.EPOCH, null, new byte[15]));
  }

  @ParameterizedTest
  @EnumSource
  void mode_whenMethodIsChosen_thenModeOfTheSameName(LoginMethod method) {
    assertEquals(method.name(), LoginMode.of(method).name());
  }
}
