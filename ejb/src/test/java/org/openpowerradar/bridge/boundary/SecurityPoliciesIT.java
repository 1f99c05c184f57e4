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
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.PlanStep;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;

class SecurityPoliciesIT {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant TOMORROW = OfficeBridge.START.plus(DAY);

  private final OfficeBridge office = new OfficeBridge();

  private void set(String subject, Role held, SecurityDemand demand) {
    office.as(
        subject,
        held,
        (entities, access) -> {
          BridgeFixture.policies(entities, office.clock, access).set(office.two.lindenhof, demand);
          return null;
        });
  }

  private void demand(SecurityLevel level, Instant from) {
    set("adam", Role.ACCOUNT_ADMIN, new SecurityDemand(level, from));
  }

  private SecurityPolicies.Current current(String subject, Role held, AccountId account) {
    return office.as(
        subject,
        held,
        (entities, access) ->
            BridgeFixture.policies(entities, office.clock, access).current(account));
  }

  private List<BridgePlan> plan(String subject, Role held) {
    return office.as(
        subject,
        held,
        (entities, access) ->
            BridgeFixture.policies(entities, office.clock, access).plan(office.two.lindenhof));
  }

  private Enrolment enrolment() {
    return office.enrolment(TwoAccounts.OFFICE_BRIDGE).orElseThrow();
  }

  @Test
  void current_whenNothingWasEverSet_thenNothingIsDemanded() {
    SecurityPolicies.Current current = current("olga", Role.AUDITOR, office.two.lindenhof);

    assertEquals(SecurityDemand.NONE, current.demand());
    assertNull(current.setAt());
  }

  @Test
  void current_whenSetTwice_thenTheLastCounts() {
    demand(SecurityLevel.AUTHENTICATED, OfficeBridge.START);
    demand(SecurityLevel.ENCRYPTED_AUTHENTICATED, TOMORROW);

    SecurityPolicies.Current current = current("anna", Role.SITE_MANAGER, office.two.lindenhof);

    assertEquals(
        new SecurityDemand(SecurityLevel.ENCRYPTED_AUTHENTICATED, TOMORROW), current.demand());
    assertEquals(OfficeBridge.START, current.setAt());
  }

  @ParameterizedTest
  @CsvSource({"anna, SITE_MANAGER", "olga, AUDITOR", "ida, INSTALLER", "vera, VIEWER"})
  void set_whenNotByAnAccountAdmin_thenRefused(String subject, Role held) {
    SecurityDemand demand = new SecurityDemand(SecurityLevel.AUTHENTICATED, TOMORROW);

    Class<? extends RuntimeException> refusal =
        subject.equals("ida") ? NotFoundException.class : ForbiddenException.class;
    assertThrows(refusal, () -> set(subject, held, demand));
  }

  @Test
  void current_whenTheAccountIsForeignOrTheRoleSeesNoSecurity_thenNotFound() {
    assertThrows(
        NotFoundException.class, () -> current("adam", Role.ACCOUNT_ADMIN, office.two.tamar));
    assertThrows(NotFoundException.class, () -> current("vera", Role.VIEWER, office.two.lindenhof));
  }

  @Test
  void set_whenMoreThanFiveYearsAhead_thenRefused() {
    assertThrows(
        InvalidRequestException.class,
        () ->
            demand(
                SecurityLevel.AUTHENTICATED,
                OfficeBridge.START.plus(Duration.ofDays(5 * 366 + 1))));
  }

  @Test
  void enrolment_whenTheDayOfThePolicyComes_thenTcpIsRefusedFromThenOn() {
    demand(SecurityLevel.ENCRYPTED_AUTHENTICATED, TOMORROW);

    assertEquals(Transport.TCP, enrolment().minimumTransport());
    office.clock.advance(DAY);
    assertEquals(Transport.TLS, enrolment().minimumTransport());
  }

  @Test
  void enrolment_whenThePolicyDemandsAProof_thenNoPermitHelps() {
    office.change(bridge -> bridge.allowLegacy(null));
    demand(SecurityLevel.AUTHENTICATED, TOMORROW);

    assertTrue(enrolment().legacyAllowed());
    office.clock.advance(DAY);
    assertFalse(enrolment().legacyAllowed());
    assertEquals(Transport.TCP, enrolment().minimumTransport());
  }

  @Test
  void enrolment_whenAnotherAccountHasAPolicy_thenItIsNotHit() {
    demand(SecurityLevel.ENCRYPTED_AUTHENTICATED, OfficeBridge.START);

    assertEquals(
        Transport.TCP, office.enrolment(TwoAccounts.PLANT_BRIDGE).orElseThrow().minimumTransport());
  }

  @Test
  void overview_whenBelowThePolicy_thenFromWhenItIsRefused() {
    office.admit(1, Transport.TCP, LoginMode.HMAC);
    assertNull(office.detail().overview().refusedFrom());

    demand(SecurityLevel.ENCRYPTED_AUTHENTICATED, TOMORROW);

    assertEquals(TOMORROW, office.detail().overview().refusedFrom());
  }

  @Test
  void session_whenTheDayOfThePolicyComes_thenItMustEndWithItsNextReport() {
    office.admit(1, Transport.TCP, LoginMode.HMAC);
    demand(SecurityLevel.ENCRYPTED_AUTHENTICATED, TOMORROW);

    assertEquals(Optional.empty(), office.objection(1));
    office.clock.advance(DAY);
    assertEquals(Optional.of(ErrorCode.METHOD_REFUSED), office.objection(1));
  }

  @Test
  void session_whenItMeetsThePolicy_thenItGoesOn() {
    office.admit(1, Transport.TLS, LoginMode.CHAP_MD5);
    demand(SecurityLevel.ENCRYPTED_AUTHENTICATED, OfficeBridge.START);

    assertEquals(Optional.empty(), office.objection(1));
  }

  @Test
  void session_whenThePolicyIsRelaxedAgain_thenItGoesOn() {
    office.admit(1, Transport.TCP, LoginMode.HMAC);
    demand(SecurityLevel.ENCRYPTED_AUTHENTICATED, OfficeBridge.START);
    demand(SecurityLevel.UNPROVEN, OfficeBridge.START);

    assertEquals(Optional.empty(), office.objection(1));
  }

  @Test
  void plan_whenAsked_thenEachBridgeWithItsSteps() {
    office.admit(1, Transport.TCP, LoginMode.HMAC);

    List<BridgePlan> plan = plan("olga", Role.AUDITOR);

    assertEquals(
        List.of(TwoAccounts.OFFICE_BRIDGE, TwoAccounts.SHOP_BRIDGE),
        plan.stream().map(BridgePlan::serial).toList());
    assertEquals(List.of(PlanStep.GET_KEY, PlanStep.SWITCH_TO_TLS), plan.get(0).steps());
    assertEquals(List.of(PlanStep.CONNECT, PlanStep.GET_KEY), plan.get(1).steps());
    assertTrue(
        plan.get(0)
            .isRefusedBy(new SecurityDemand(SecurityLevel.ENCRYPTED_AUTHENTICATED, TOMORROW)));
    assertFalse(
        plan.get(1)
            .isRefusedBy(new SecurityDemand(SecurityLevel.ENCRYPTED_AUTHENTICATED, TOMORROW)));
  }
}
