package org.openpowerradar.bridge.boundary.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeFixture;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

class BridgeLifeIT {
  private static final BridgeSerial OFFICE = TwoAccounts.OFFICE_BRIDGE;
  private static final byte[] SECRET = EnrolmentDesk.secret(1);

  private final EnrolmentDesk desk = new EnrolmentDesk();

  private void connected() {
    byte[] sealed = SealedKey.seal(BridgeFixture.keyEncryptionKey(), OFFICE, SECRET);
    desk.change(
        entities -> entities.find(Bridge.class, OFFICE.value()).keyed(sealed, EnrolmentDesk.START));
    desk.admit(OFFICE, 1, Transport.TLS, SECRET);
  }

  private void move(String subject, Role held, SiteId from, SiteId to) {
    desk.life(subject, held, life -> life.move(OFFICE, from, to));
  }

  private void retire(String subject, Role held, BridgeSerial serial, String name) {
    desk.life(subject, held, life -> life.retire(serial, name));
  }

  private void revoke(String subject, Role held, BridgeSerial serial, String name) {
    desk.life(subject, held, life -> life.revoke(serial, name));
  }

  @Test
  void move_whenWithinTheAccount_thenItStandsThereAndStaysConnected() {
    connected();

    move("anna", Role.SITE_MANAGER, desk.two.office, desk.two.shop);

    assertEquals(desk.two.shop, desk.bridge(OFFICE).site());
    assertEquals(Optional.empty(), desk.objection(OFFICE, 1));
    assertEquals(List.of("anna bridge.move bridge 101"), desk.told());
  }

  @Test
  void move_whenItWasMovedMeanwhile_thenRefused() {
    move("anna", Role.SITE_MANAGER, desk.two.office, desk.two.shop);

    assertThrows(
        ChangedMeanwhileException.class,
        () -> move("adam", Role.ACCOUNT_ADMIN, desk.two.office, desk.two.office));
  }

  @Test
  void move_whenToAnotherAccount_thenNotFound() {
    assertThrows(
        NotFoundException.class, () -> move("adam", Role.ACCOUNT_ADMIN, null, desk.two.plant));
    assertThrows(
        NotFoundException.class, () -> move("adam", Role.ACCOUNT_ADMIN, null, new SiteId(9_999)));
  }

  @Test
  void move_whenTheCallerHasOneOfTheSitesOnly_thenNotFound() {
    assertThrows(NotFoundException.class, () -> move("ida", Role.INSTALLER, null, desk.two.shop));
    assertThrows(
        NotFoundException.class,
        () ->
            desk.life(
                "ida",
                Role.INSTALLER,
                life -> life.move(TwoAccounts.SHOP_BRIDGE, null, desk.two.office)));
  }

  @Test
  void retire_whenNamed_thenRefusedUnlistedAndItsSecretForgotten() {
    connected();

    retire("anna", Role.SITE_MANAGER, OFFICE, "Cellar");

    assertEquals(Optional.of(ErrorCode.BRIDGE_DISABLED), desk.objection(OFFICE, 1));
    assertEquals(List.of(), desk.enrolment(OFFICE).orElseThrow().keys());
    assertFalse(desk.enrolment(OFFICE).orElseThrow().enabled());
    assertFalse(desk.listed().contains(OFFICE));
    assertFalse(desk.admit(OFFICE, 2, Transport.TLS, SECRET));
    assertEquals(List.of("anna bridge.retire bridge 101"), desk.told());
  }

  @Test
  void former_whenRetiredOrRevoked_thenListedWithWhenAndHow() {
    retire("anna", Role.SITE_MANAGER, OFFICE, "Cellar");
    revoke("adam", Role.ACCOUNT_ADMIN, TwoAccounts.SHOP_BRIDGE, "Counter");

    List<FormerBridge> former =
        desk.findLife("adam", Role.ACCOUNT_ADMIN, life -> life.former(desk.two.lindenhof));

    assertEquals(
        List.of(
            new FormerBridge(OFFICE, "Cellar", desk.two.office, EnrolmentDesk.START, false),
            new FormerBridge(
                TwoAccounts.SHOP_BRIDGE, "Counter", desk.two.shop, EnrolmentDesk.START, true)),
        former);
  }

  @Test
  void former_whenTheCallerSeesOneSite_thenThoseOfThatSite() {
    retire("anna", Role.SITE_MANAGER, OFFICE, "Cellar");

    assertEquals(
        List.of(), desk.findLife("ida", Role.INSTALLER, life -> life.former(desk.two.lindenhof)));
    assertThrows(
        NotFoundException.class,
        () -> desk.findLife("ida", Role.INSTALLER, life -> life.findFormer(OFFICE)));
    assertThrows(
        NotFoundException.class,
        () -> desk.findLife("tom", Role.ACCOUNT_ADMIN, life -> life.former(desk.two.lindenhof)));
  }

  @Test
  void retire_whenTheNameIsWrong_thenNothingHappens() {
    assertThrows(
        InvalidRequestException.class, () -> retire("adam", Role.ACCOUNT_ADMIN, OFFICE, "cellar"));
    assertTrue(desk.listed().contains(OFFICE));
  }

  @Test
  void retire_whenOutOfServiceAlready_thenRefusedAndSoIsTheRest() {
    retire("adam", Role.ACCOUNT_ADMIN, OFFICE, "Cellar");

    assertThrows(
        InvalidRequestException.class, () -> retire("adam", Role.ACCOUNT_ADMIN, OFFICE, "Cellar"));
    assertThrows(
        InvalidRequestException.class, () -> move("adam", Role.ACCOUNT_ADMIN, null, desk.two.shop));
  }

  @Test
  void endings_whenTheRoleMayNot_thenForbidden() {
    assertThrows(
        ForbiddenException.class,
        () -> retire("ida", Role.INSTALLER, TwoAccounts.SHOP_BRIDGE, "Counter"));
    assertThrows(
        ForbiddenException.class, () -> revoke("anna", Role.SITE_MANAGER, OFFICE, "Cellar"));
    assertThrows(ForbiddenException.class, () -> retire("vera", Role.VIEWER, OFFICE, "Cellar"));
  }

  @Test
  void endings_whenForeignOrAbsent_thenNotFound() {
    assertThrows(
        NotFoundException.class, () -> retire("tom", Role.ACCOUNT_ADMIN, OFFICE, "Cellar"));
    assertThrows(
        NotFoundException.class, () -> revoke("tom", Role.ACCOUNT_ADMIN, OFFICE, "Cellar"));
    assertThrows(
        NotFoundException.class,
        () -> retire("adam", Role.ACCOUNT_ADMIN, EnrolmentDesk.NEW, "Cellar"));
  }
}
