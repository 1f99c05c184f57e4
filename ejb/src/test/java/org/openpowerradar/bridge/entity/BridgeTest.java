package org.openpowerradar.bridge.entity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;

class BridgeTest {
  private static final Instant START = Sessions.START;

  private final Bridge bridge = Sessions.bridge(BridgeModel.GENERATION_4);

  /** The bridge may never have got it: the one it uses must stay. */
  @Test
  void keyed_whenTheNewKeyWasNeverUsed_thenItIsForgottenAndTheOneInUseStays() {
    keyed(1).keyed(new byte[] {2}, START).keyed(new byte[] {3}, START);

    List<byte[]> keys = bridge.sealedKeys(START);

    assertEquals(2, keys.size());
    assertArrayEquals(new byte[] {3}, keys.get(0));
    assertArrayEquals(new byte[] {1}, keys.get(1));
  }

  @Test
  void sealedKeys_whenNoneWasGiven_thenEmpty() {
    assertEquals(List.of(), bridge.sealedKeys(START));
  }

  @Test
  void sealedKeys_whenTheNewerIsThirtyDaysOld_thenTheOlderCountsNoMore() {
    keyed(1).keyed(new byte[] {2}, START);
    Instant last = START.plus(Bridge.OLDER_KEY_COUNTS);

    assertEquals(2, bridge.sealedKeys(last.minusMillis(1)).size());
    assertEquals(1, bridge.sealedKeys(last).size());
    assertArrayEquals(new byte[] {2}, bridge.sealedKeys(last).get(0));
  }

  @Test
  void keys_whenTwoCount_thenSinceWhenAndUntilWhen() {
    assertEquals(new KeyState(1, null, null), keyed(1).keys(START));

    bridge.keyed(new byte[] {2}, START);

    assertEquals(new KeyState(2, START, START.plus(Bridge.OLDER_KEY_COUNTS)), bridge.keys(START));
  }

  @Test
  void forgetOlderKey_whenThereIsOne_thenItIsKept() {
    keyed(1).forgetOlderKey();

    assertEquals(1, bridge.sealedKeys(START).size());
  }

  @Test
  void admitted_whenWeakerThanBefore_thenTheBestLevelStaysAndTheSessionIsBelowIt() {
    BridgeSession tls = Sessions.session(Transport.TLS, LoginMode.HMAC);
    BridgeSession tcp = Sessions.session(Transport.TCP, LoginMode.HMAC);

    bridge.admitted(tls);
    bridge.admitted(tcp);

    assertEquals(SecurityLevel.ENCRYPTED_AUTHENTICATED, bridge.bestLevel());
    assertFalse(bridge.isBelowItsBest(tls));
    assertTrue(bridge.isBelowItsBest(tcp));
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

  @Test
  void isLegacyAllowed_whenThePermitIsWithdrawn_thenNotAndNothingOfItIsLeft() {
    NetworkList networks = NetworkList.parse("10.1.0.0/16");
    bridge.permitLegacy(
        new LegacyPermit("Waits for its successor", networks, START.plusSeconds(1)));
    assertTrue(bridge.isLegacyAllowed(START));

    bridge.withdrawLegacy();

    assertFalse(bridge.isLegacyAllowed(START));
    assertNull(bridge.legacyReason());
    assertNull(bridge.legacyNetworks());
    assertNull(bridge.legacyUntil());
  }

  private Bridge keyed(int first) {
    return bridge.keyed(new byte[] {(byte) first}, START);
  }
}
