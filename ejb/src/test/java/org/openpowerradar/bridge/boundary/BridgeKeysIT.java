package org.openpowerradar.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.KeyState;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.BridgeSerial;

class BridgeKeysIT {
  private final OfficeBridge office = new OfficeBridge();

  private BridgeKeys.NewKey rotate(String subject, Role held, BridgeSerial bridge) {
    return office.as(
        subject,
        held,
        (entities, access) -> BridgeFixture.keys(entities, office.clock, access).rotate(bridge));
  }

  private byte[] rotate() {
    BridgeKeys.NewKey key = rotate("adam", Role.ACCOUNT_ADMIN, TwoAccounts.OFFICE_BRIDGE);
    return HexFormat.of().parseHex(key.secret());
  }

  private void withdraw(String subject, Role held) {
    office.as(
        subject,
        held,
        (entities, access) -> {
          BridgeFixture.keys(entities, office.clock, access)
              .withdrawOlder(TwoAccounts.OFFICE_BRIDGE);
          return null;
        });
  }

  private List<byte[]> valid() {
    return office.enrolment(TwoAccounts.OFFICE_BRIDGE).orElseThrow().keys();
  }

  @Test
  void rotate_whenItHadNone_thenTheOneShownCounts() {
    BridgeKeys.NewKey key = rotate("adam", Role.ACCOUNT_ADMIN, TwoAccounts.OFFICE_BRIDGE);

    assertNull(key.olderUntil());
    assertEquals(1, valid().size());
    assertArrayEquals(HexFormat.of().parseHex(key.secret()), valid().get(0));
    assertFalse(key.toString().contains(key.secret()));
  }

  @Test
  void rotateAndWithdraw_whenDone_thenOneAuditEntryEach() {
    rotate();
    rotate();
    withdraw("adam", Role.ACCOUNT_ADMIN);

    assertEquals(
        List.of("key.rotate bridge 101", "key.rotate bridge 101", "key.withdraw bridge 101"),
        office.told());
  }

  @Test
  void rotate_whenItHadOne_thenBothCountAndThePageSaysSinceWhen() {
    byte[] older = rotate();
    byte[] newer = rotate();

    assertArrayEquals(newer, valid().get(0));
    assertArrayEquals(older, valid().get(1));
    assertEquals(
        new KeyState(2, OfficeBridge.START, OfficeBridge.START.plus(Bridge.OLDER_KEY_COUNTS)),
        office.detail().keys());
  }

  @Test
  void rotate_whenThirtyDaysHavePassed_thenTheOlderCountsNoMore() {
    rotate();
    byte[] newer = rotate();

    office.clock.advance(Bridge.OLDER_KEY_COUNTS);

    assertEquals(1, valid().size());
    assertArrayEquals(newer, valid().get(0));
  }

  @Test
  void admit_whenWithTheNewerKey_thenTheOlderCountsNoMore() {
    rotate();
    byte[] newer = rotate();

    office.admit(1, Transport.TLS, LoginMode.HMAC, newer);

    assertEquals(1, valid().size());
    assertArrayEquals(newer, valid().get(0));
    assertEquals(new KeyState(1, null, null), office.detail().keys());
  }

  @Test
  void admit_whenWithTheOlderKey_thenBothCount() {
    byte[] older = rotate();
    rotate();

    office.admit(1, Transport.TLS, LoginMode.HMAC, older);

    assertEquals(2, valid().size());
  }

  /** A login that began before the key was made, and ends after it, used the newest it knew. */
  @Test
  void admit_whenTheKeyWasMadeDuringTheLogin_thenTheOneInUseStays() {
    byte[] older = rotate();
    office.admit(1, Transport.TLS, LoginMode.HMAC, older);
    byte[] lost = rotate();
    byte[] newer = rotate();

    office.admit(2, Transport.TLS, LoginMode.HMAC, lost);

    assertArrayEquals(newer, valid().get(0));
    assertArrayEquals(older, valid().get(1));
  }

  @Test
  void withdrawOlder_whenItHasTwo_thenTheNewerOnlyCounts() {
    rotate();
    byte[] newer = rotate();

    withdraw("adam", Role.ACCOUNT_ADMIN);

    assertEquals(1, valid().size());
    assertArrayEquals(newer, valid().get(0));
  }

  @Test
  void withdrawOlder_whenItHasOne_thenRefused() {
    rotate();

    assertThrows(InvalidRequestException.class, () -> withdraw("adam", Role.ACCOUNT_ADMIN));
    assertEquals(1, valid().size());
  }

  @Test
  void rotate_whenByAnInstallerAtTheSite_thenAllowed() {
    assertEquals(64, rotate("ida", Role.INSTALLER, TwoAccounts.SHOP_BRIDGE).secret().length());
  }

  @Test
  void rotate_whenTheRoleThereMayNot_thenForbidden() {
    assertThrows(
        ForbiddenException.class,
        () -> rotate("anna", Role.SITE_MANAGER, TwoAccounts.OFFICE_BRIDGE));
    assertThrows(ForbiddenException.class, () -> withdraw("anna", Role.SITE_MANAGER));
  }

  @Test
  void rotate_whenTheBridgeIsForeignOrAbsent_thenNotFound() {
    assertThrows(
        NotFoundException.class,
        () -> rotate("adam", Role.ACCOUNT_ADMIN, TwoAccounts.PLANT_BRIDGE));
    assertThrows(
        NotFoundException.class, () -> rotate("ida", Role.INSTALLER, TwoAccounts.OFFICE_BRIDGE));
    assertThrows(
        NotFoundException.class, () -> rotate("adam", Role.ACCOUNT_ADMIN, new BridgeSerial(555)));
  }
}
