package org.openpowerradar.bridge.boundary.enrolment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.NetworkList;
import org.openpowerradar.bridge.entity.enrolment.AlreadyEnrolledException;
import org.openpowerradar.bridge.entity.enrolment.BridgeRefusedException;
import org.openpowerradar.bridge.entity.enrolment.Newcomer;
import org.openpowerradar.bridge.entity.enrolment.TooManyTriesException;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.identity.BridgeSerial;

class BridgeRegisterIT {
  private final EnrolmentDesk desk = new EnrolmentDesk();

  private byte[] register(String subject, Role held, BridgeSerial serial, SiteId site) {
    Newcomer newcomer = EnrolmentDesk.newcomer(serial, site);
    return HexFormat.of()
        .parseHex(desk.register(subject, held, register -> register.register(newcomer)).secret());
  }

  private byte[] register(BridgeSerial serial) {
    return register("adam", Role.ACCOUNT_ADMIN, serial, desk.two.office);
  }

  private void retire() {
    desk.life("adam", Role.ACCOUNT_ADMIN, life -> life.retire(TwoAccounts.OFFICE_BRIDGE, "Cellar"));
  }

  @Test
  void register_whenNew_thenItsSecretCountsAndItIsListed() {
    byte[] secret = register(EnrolmentDesk.NEW);

    assertArrayEquals(secret, desk.enrolment(EnrolmentDesk.NEW).orElseThrow().keys().get(0));
    assertTrue(desk.listed().contains(EnrolmentDesk.NEW));
    assertEquals(desk.two.office, desk.bridge(EnrolmentDesk.NEW).site());
  }

  @Test
  void register_whenDone_thenAuditedWithoutTheSecret() {
    byte[] secret = register(EnrolmentDesk.NEW);

    assertEquals(List.of("adam bridge.register bridge 5200900"), desk.told());
    assertFalse(desk.allTold().contains(HexFormat.of().formatHex(secret)));
  }

  @Test
  void register_whenItIsAnothersOrUnseen_thenTheSameWords() {
    BridgeRefusedException foreign =
        assertThrows(BridgeRefusedException.class, () -> register(TwoAccounts.PLANT_BRIDGE));
    BridgeRefusedException unseen =
        assertThrows(
            BridgeRefusedException.class,
            () -> register("ida", Role.INSTALLER, TwoAccounts.OFFICE_BRIDGE, desk.two.shop));

    assertEquals(foreign.getMessage().replace("103", "N"), unseen.getMessage().replace("101", "N"));
    assertEquals(desk.two.plant, desk.bridge(TwoAccounts.PLANT_BRIDGE).site());
  }

  @Test
  void register_whenItIsInTheAccountAlready_thenSaidSo() {
    assertFalse(
        assertThrows(AlreadyEnrolledException.class, () -> register(TwoAccounts.OFFICE_BRIDGE))
            .isRevoked());
  }

  @Test
  void register_whenItWasRetired_thenItComesBackWithAnotherSecretAndItsHistory() {
    retire();

    byte[] secret = register("adam", Role.ACCOUNT_ADMIN, TwoAccounts.OFFICE_BRIDGE, desk.two.shop);

    List<byte[]> keys = desk.enrolment(TwoAccounts.OFFICE_BRIDGE).orElseThrow().keys();
    assertEquals(1, keys.size());
    assertArrayEquals(secret, keys.get(0));
    assertEquals(desk.two.shop, desk.bridge(TwoAccounts.OFFICE_BRIDGE).site());
    assertEquals(TwoAccounts.INSTALLED, desk.bridge(TwoAccounts.OFFICE_BRIDGE).enrolledAt());
  }

  @Test
  void register_whenItWasRevoked_thenNever() {
    desk.life("adam", Role.ACCOUNT_ADMIN, life -> life.revoke(TwoAccounts.OFFICE_BRIDGE, "Cellar"));

    assertTrue(
        assertThrows(AlreadyEnrolledException.class, () -> register(TwoAccounts.OFFICE_BRIDGE))
            .isRevoked());
  }

  @Test
  void register_whenTheModelHasNoSecret_thenRefused() {
    Newcomer old =
        new Newcomer(EnrolmentDesk.NEW, desk.two.office, "Old", BridgeModel.GENERATION_2);

    assertThrows(
        InvalidRequestException.class,
        () -> desk.register("adam", Role.ACCOUNT_ADMIN, register -> register.register(old)));
  }

  @Test
  void register_whenByThoseWhoMay_thenDone() {
    register("anna", Role.SITE_MANAGER, EnrolmentDesk.NEW, desk.two.office);
    register("ida", Role.INSTALLER, new BridgeSerial(5_200_901), desk.two.shop);

    assertTrue(desk.listed().contains(EnrolmentDesk.NEW));
    assertTrue(desk.listed().contains(new BridgeSerial(5_200_901)));
  }

  @Test
  void register_whenTheRoleMayNot_thenForbidden() {
    assertThrows(
        ForbiddenException.class,
        () -> register("vera", Role.VIEWER, EnrolmentDesk.NEW, desk.two.office));
    assertThrows(
        ForbiddenException.class,
        () -> register("olga", Role.AUDITOR, EnrolmentDesk.NEW, desk.two.office));
  }

  @Test
  void register_whenTheSiteIsForeignOrAbsent_thenNotFound() {
    assertThrows(
        NotFoundException.class,
        () -> register("adam", Role.ACCOUNT_ADMIN, EnrolmentDesk.NEW, desk.two.plant));
    assertThrows(
        NotFoundException.class,
        () -> register("ida", Role.INSTALLER, EnrolmentDesk.NEW, desk.two.office));
    assertThrows(
        NotFoundException.class,
        () -> register("adam", Role.ACCOUNT_ADMIN, EnrolmentDesk.NEW, new SiteId(999_999)));
  }

  @Test
  void register_whenSixtyWereTriedWithinAnHour_thenRefusedUntilItHasPassed() {
    for (int number = 0; number < EnrolmentTries.MOST; number++) {
      register(new BridgeSerial(6_000_000 + number));
    }

    assertThrows(TooManyTriesException.class, () -> register(EnrolmentDesk.NEW));
    desk.pass(Duration.ofMinutes(61));
    assertEquals(32, register(EnrolmentDesk.NEW).length);
  }

  @Test
  void registerOld_whenPermitted_thenLetInWithoutAProofFromItsNetworks() {
    LegacyPermit permit =
        new LegacyPermit(
            "Waits for its successor",
            NetworkList.parse("10.1.0.0/16"),
            EnrolmentDesk.START.plus(Duration.ofDays(30)));
    Newcomer old =
        new Newcomer(EnrolmentDesk.NEW, desk.two.office, "Old", BridgeModel.GENERATION_2);

    desk.register(
        "adam",
        Role.ACCOUNT_ADMIN,
        register -> {
          register.registerOld(old, permit);
          return null;
        });

    assertTrue(desk.enrolment(EnrolmentDesk.NEW).orElseThrow().legacyAllowed());
    assertEquals("10.1.0.0/16", desk.enrolment(EnrolmentDesk.NEW).orElseThrow().legacyNetworks());
    assertTrue(desk.told().contains("adam bridge.register-old bridge 5200900"));
  }

  @Test
  void registerOld_whenByASiteManager_thenForbidden() {
    LegacyPermit permit =
        new LegacyPermit("Why", NetworkList.parse("10.1.0.0/16"), EnrolmentDesk.START);
    Newcomer old = EnrolmentDesk.newcomer(EnrolmentDesk.NEW, desk.two.office);

    assertThrows(
        ForbiddenException.class,
        () ->
            desk.register(
                "anna",
                Role.SITE_MANAGER,
                register -> {
                  register.registerOld(old, permit);
                  return null;
                }));
  }

  @Test
  void newcomer_whenItsNameIsBlankOrTooLong_thenRefused() {
    assertThrows(
        InvalidRequestException.class,
        () -> new Newcomer(EnrolmentDesk.NEW, desk.two.office, " ", BridgeModel.GENERATION_4));
    assertThrows(
        InvalidRequestException.class,
        () ->
            new Newcomer(
                EnrolmentDesk.NEW, desk.two.office, "x".repeat(121), BridgeModel.GENERATION_4));
  }
}
