package org.openpowerradar.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.NetworkList;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

class LegacyPermitsIT {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Instant END = OfficeBridge.START.plus(WEEK);
  private static final LegacyPermit PERMIT =
      new LegacyPermit("Waits for its successor", NetworkList.parse("10.1.0.0/16"), END);

  private final OfficeBridge office = new OfficeBridge();

  private void allow(String subject, Role held, BridgeSerial bridge, LegacyPermit permit) {
    office.as(
        subject,
        held,
        (entities, access) -> {
          BridgeFixture.permits(entities, office.clock, access).allow(bridge, permit);
          return null;
        });
  }

  private void allow() {
    allow("adam", Role.ACCOUNT_ADMIN, TwoAccounts.OFFICE_BRIDGE, PERMIT);
  }

  private void withdraw(String subject, Role held) {
    office.as(
        subject,
        held,
        (entities, access) -> {
          BridgeFixture.permits(entities, office.clock, access).withdraw(TwoAccounts.OFFICE_BRIDGE);
          return null;
        });
  }

  private Enrolment enrolment() {
    return office.enrolment(TwoAccounts.OFFICE_BRIDGE).orElseThrow();
  }

  @Test
  void allow_whenByTheAccountAdmin_thenLetInFromItsNetworksUntilTheEnd() {
    allow();

    assertTrue(enrolment().legacyAllowed());
    assertEquals("10.1.0.0/16", enrolment().legacyNetworks());
    assertEquals(
        new BridgeDetail.Permit("Waits for its successor", "10.1.0.0/16", END),
        office.detail().permit());
    office.clock.advance(WEEK);
    assertFalse(enrolment().legacyAllowed());
    assertNull(office.detail().permit());
  }

  @Test
  void allowAndWithdraw_whenDone_thenOneAuditEntryEach() {
    allow();
    withdraw("adam", Role.ACCOUNT_ADMIN);

    assertEquals(List.of("permit.allow bridge 101", "permit.withdraw bridge 101"), office.told());
  }

  @Test
  void allow_whenRefused_thenNoAuditEntry() {
    office.admit(1, Transport.TCP, LoginMode.CHAP_MD5);

    assertThrows(InvalidRequestException.class, this::allow);

    assertEquals(List.of(), office.told());
  }

  @Test
  void session_whenThePermitEnds_thenItMustEndWithItsNextReport() {
    allow();
    office.admit(1, Transport.TCP, LoginMode.LEGACY);
    assertEquals(Optional.empty(), office.objection(1));

    office.clock.advance(WEEK);

    assertEquals(Optional.of(ErrorCode.METHOD_REFUSED), office.objection(1));
  }

  @Test
  void session_whenThePermitIsWithdrawn_thenItMustEndWithItsNextReport() {
    allow();
    office.admit(1, Transport.TCP, LoginMode.LEGACY);

    withdraw("adam", Role.ACCOUNT_ADMIN);

    assertEquals(Optional.of(ErrorCode.METHOD_REFUSED), office.objection(1));
    assertFalse(enrolment().legacyAllowed());
  }

  @Test
  void session_whenTheBridgeIsSwitchedOff_thenItMustEndWithItsNextReport() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);

    office.change(bridge -> bridge.switchOff());

    assertEquals(Optional.of(ErrorCode.BRIDGE_DISABLED), office.objection(1));
  }

  @Test
  void allow_whenTheBridgeHasProvenItselfBefore_thenRefused() {
    office.admit(1, Transport.TCP, LoginMode.CHAP_MD5);

    assertThrows(InvalidRequestException.class, this::allow);
  }

  @Test
  void allow_whenThePolicyDemandsAProof_thenRefused() {
    office.as(
        "adam",
        Role.ACCOUNT_ADMIN,
        (entities, access) -> {
          BridgeFixture.policies(entities, office.clock, access)
              .set(
                  office.two.lindenhof,
                  new SecurityDemand(SecurityLevel.AUTHENTICATED, OfficeBridge.START));
          return null;
        });

    assertThrows(InvalidRequestException.class, this::allow);
  }

  @Test
  void allow_whenForMoreThanAYear_thenRefused() {
    LegacyPermit forever =
        new LegacyPermit(
            "Always", PERMIT.networks(), OfficeBridge.START.plus(Duration.ofDays(367)));

    assertThrows(
        InvalidRequestException.class,
        () -> allow("adam", Role.ACCOUNT_ADMIN, TwoAccounts.OFFICE_BRIDGE, forever));
  }

  @ParameterizedTest
  @CsvSource({"anna, SITE_MANAGER", "vera, VIEWER", "olga, AUDITOR"})
  void allowOrWithdraw_whenNotByAnAccountAdmin_thenForbidden(String subject, Role held) {
    assertThrows(
        ForbiddenException.class, () -> allow(subject, held, TwoAccounts.OFFICE_BRIDGE, PERMIT));
    assertThrows(ForbiddenException.class, () -> withdraw(subject, held));
  }

  @Test
  void allow_whenTheBridgeIsForeign_thenNotFound() {
    assertThrows(
        NotFoundException.class,
        () -> allow("adam", Role.ACCOUNT_ADMIN, TwoAccounts.PLANT_BRIDGE, PERMIT));
  }
}
