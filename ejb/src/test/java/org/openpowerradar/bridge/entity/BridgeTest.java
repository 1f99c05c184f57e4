package org.openpowerradar.bridge.entity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;

class BridgeTest {
  private final Bridge bridge = Sessions.bridge(BridgeModel.GENERATION_4);

  @Test
  void keyed_whenForTheThirdTime_thenTheFirstIsForgotten() {
    bridge.keyed(new byte[] {1}).keyed(new byte[] {2}).keyed(new byte[] {3});

    List<byte[]> keys = bridge.sealedKeys();

    assertEquals(2, keys.size());
    assertArrayEquals(new byte[] {3}, keys.get(0));
    assertArrayEquals(new byte[] {2}, keys.get(1));
  }

  @Test
  void sealedKeys_whenNoneWasGiven_thenEmpty() {
    assertEquals(List.of(), bridge.sealedKeys());
  }

  @Test
  void admitted_whenWeakerThanBefore_thenTheBestStaysTheLeast() {
    bridge.admitted(Sessions.session(Transport.TLS, LoginMode.CHAP_SHA256));
    bridge.admitted(Sessions.session(Transport.TLS, LoginMode.CHAP_MD5));

    assertEquals(LoginMode.CHAP_SHA256, bridge.minimumMode());
  }

  @Test
  void isLegacyAllowed_whenNobodyAllowedIt_thenNot() {
    assertFalse(bridge.isLegacyAllowed(Sessions.START));
  }

  @Test
  void isLegacyAllowed_whenItProvedItselfOnce_thenNeverAgain() {
    bridge.allowLegacy(null);
    assertTrue(bridge.isLegacyAllowed(Sessions.START));

    bridge.admitted(Sessions.session(Transport.TCP, LoginMode.CHAP_MD5));

    assertFalse(bridge.isLegacyAllowed(Sessions.START));
  }
}
