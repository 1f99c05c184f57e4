package org.openpowerradar.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.identity.BridgeSerial;

class BridgesIT {
  private final OfficeBridge office = new OfficeBridge();

  @Test
  void ofAccount_whenTheWholeAccountIsGranted_thenItsBridgesByName() {
    assertEquals(
        List.of(TwoAccounts.OFFICE_BRIDGE, TwoAccounts.SHOP_BRIDGE),
        office.listed("anna", Role.SITE_MANAGER, office.two.lindenhof));
  }

  @Test
  void ofAccount_whenOneSiteIsGranted_thenTheBridgesThereOnly() {
    assertEquals(
        List.of(TwoAccounts.SHOP_BRIDGE),
        office.listed("ida", Role.INSTALLER, office.two.lindenhof));
  }

  @Test
  void ofAccount_whenTheAccountIsForeign_thenNotFound() {
    assertThrows(
        NotFoundException.class, () -> office.listed("anna", Role.SITE_MANAGER, office.two.tamar));
  }

  @Test
  void bridge_whenForeignOrAbsent_thenTheAnswersDifferInTheNumberOnly() {
    BridgeSerial absent = new BridgeSerial(555);

    NotFoundException ofForeign =
        assertThrows(
            NotFoundException.class,
            () -> office.detail("anna", Role.SITE_MANAGER, TwoAccounts.PLANT_BRIDGE));
    NotFoundException ofAbsent =
        assertThrows(
            NotFoundException.class, () -> office.detail("anna", Role.SITE_MANAGER, absent));

    assertEquals(
        ofAbsent.getMessage(),
        ofForeign.getMessage().replace(TwoAccounts.PLANT_BRIDGE.toString(), absent.toString()));
  }

  @Test
  void bridge_whenTheCallerMayOnlySeeEnergyThere_thenForbidden() {
    assertThrows(
        ForbiddenException.class,
        () -> office.detail("vera", Role.VIEWER, TwoAccounts.OFFICE_BRIDGE));
  }

  @Test
  void bridge_whenItNeverConnected_thenUnknownAndTold() {
    BridgeDetail detail = office.detail();

    assertEquals(SecurityLevel.UNKNOWN, detail.overview().level());
    assertNull(detail.overview().lastSeen());
    assertNull(detail.overview().sensorsHeard());
    assertEquals(List.of(Advice.CONNECT_FIRST_TIME), detail.advice());
  }
}
