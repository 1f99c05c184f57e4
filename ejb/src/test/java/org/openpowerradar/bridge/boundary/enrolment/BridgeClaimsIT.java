package org.openpowerradar.bridge.boundary.enrolment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeFixture;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.enrolment.AlreadyEnrolledException;
import org.openpowerradar.bridge.entity.enrolment.BridgeClaim;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.bridge.entity.policy.SecurityPolicy;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.BridgeSerial;

class BridgeClaimsIT {
  private static final BridgeSerial NEW = EnrolmentDesk.NEW;
  private static final byte[] SECRET = EnrolmentDesk.secret(1);
  private static final byte[] OTHER = EnrolmentDesk.secret(2);

  private final EnrolmentDesk desk = new EnrolmentDesk();

  private long claim(String subject, Role held, BridgeSerial serial, SiteId site, byte[] secret) {
    return desk.claims(
        subject, held, claims -> claims.claim(EnrolmentDesk.newcomer(serial, site), secret));
  }

  private long claim() {
    return claim("ida", Role.INSTALLER, NEW, desk.two.shop, SECRET);
  }

  private long claimOfTom(BridgeSerial serial) {
    return claim("tom", Role.ACCOUNT_ADMIN, serial, desk.two.plant, OTHER);
  }

  private ClaimView seen(long id) {
    return desk.claims("adam", Role.ACCOUNT_ADMIN, claims -> claims.claim(id));
  }

  private List<byte[]> keys(BridgeSerial serial) {
    return desk.enrolment(serial).map(Enrolment::keys).orElse(List.of());
  }

  private void officeHas(byte[] secret) {
    byte[] sealed =
        SealedKey.seal(BridgeFixture.keyEncryptionKey(), TwoAccounts.OFFICE_BRIDGE, secret);
    desk.change(
        entities ->
            entities
                .find(Bridge.class, TwoAccounts.OFFICE_BRIDGE.value())
                .keyed(sealed, EnrolmentDesk.START));
  }

  @Test
  void claim_whenNobodyHasTheBridge_thenItMayProveItsSecretAndIsNotEnrolled() {
    long id = claim();

    assertArrayEquals(SECRET, keys(NEW).get(0));
    assertFalse(desk.enrolment(NEW).orElseThrow().legacyAllowed());
    assertNull(desk.bridge(NEW));
    assertTrue(seen(id).isWaiting());
  }

  @Test
  void admit_whenTheSecretIsProven_thenEnrolledWhereItWasClaimed() {
    long id = claim();

    desk.admit(NEW, 1, Transport.TLS, SECRET);

    assertEquals(desk.two.shop, desk.bridge(NEW).site());
    assertArrayEquals(SECRET, keys(NEW).get(0));
    assertEquals(BridgeClaim.Outcome.PROVEN, seen(id).outcome());
    assertEquals(Optional.empty(), desk.objection(NEW, 1));
    assertTrue(desk.listed().contains(NEW));
  }

  @Test
  void admit_whenProven_thenAuditedWithoutTheSecret() {
    claim();

    desk.admit(NEW, 1, Transport.TLS, SECRET);

    assertEquals(
        List.of("ida bridge.claim bridge 5200900", "connector bridge.prove-claim bridge 5200900"),
        desk.told());
    assertFalse(desk.allTold().contains(HexFormat.of().formatHex(SECRET)));
  }

  @Test
  void admit_whenAnotherSecretWasProven_thenNotEnrolled() {
    claim();

    assertFalse(desk.admit(NEW, 1, Transport.TLS, OTHER));
    assertNull(desk.bridge(NEW));
  }

  @Test
  void failures_whenLoginsHadAnotherSecret_thenCountedAtTheClaim() {
    long id = claim();

    desk.failed(NEW, 2);
    desk.failed(NEW, 1);

    assertEquals(3, seen(id).wrongLogins());
    assertTrue(seen(id).isWaiting());
  }

  @Test
  void claim_whenADayHasPassed_thenItsSecretCountsNoMoreAndIsForgotten() {
    long id = claim();

    desk.pass(BridgeClaim.WAITS);
    List<byte[]> before = keys(NEW);
    desk.forget();

    assertEquals(List.of(), before);
    assertEquals(List.of(), keys(NEW));
    assertEquals(BridgeClaim.Outcome.EXPIRED, seen(id).outcome());
    desk.change(
        entities -> assertNull(entities.find(BridgeClaim.class, id).secret(), "still there"));
  }

  @Test
  void claim_whenItIsInServiceElsewhere_thenItLooksLikeAnyOtherAndTheOwnerNoticesNothing() {
    officeHas(SECRET);

    long id = claimOfTom(TwoAccounts.OFFICE_BRIDGE);
    desk.failed(TwoAccounts.OFFICE_BRIDGE, 5);

    assertEquals(1, keys(TwoAccounts.OFFICE_BRIDGE).size());
    assertArrayEquals(SECRET, keys(TwoAccounts.OFFICE_BRIDGE).get(0));
    ClaimView seen = desk.claims("tom", Role.ACCOUNT_ADMIN, claims -> claims.claim(id));
    assertTrue(seen.isWaiting());
    assertEquals(0, seen.wrongLogins());
    desk.admit(TwoAccounts.OFFICE_BRIDGE, 1, Transport.TLS, SECRET);
    assertEquals(desk.two.lindenhof, desk.bridge(TwoAccounts.OFFICE_BRIDGE).account());
  }

  @Test
  void claim_whenItWasRetiredElsewhere_thenItStaysThere() {
    desk.life("adam", Role.ACCOUNT_ADMIN, life -> life.retire(TwoAccounts.OFFICE_BRIDGE, "Cellar"));

    claimOfTom(TwoAccounts.OFFICE_BRIDGE);

    assertEquals(List.of(), keys(TwoAccounts.OFFICE_BRIDGE));
    assertFalse(desk.admit(TwoAccounts.OFFICE_BRIDGE, 1, Transport.TLS, OTHER));
  }

  @Test
  void claim_whenItWasRetiredInTheSameAccount_thenItComesBackByItsProof() {
    desk.life("adam", Role.ACCOUNT_ADMIN, life -> life.retire(TwoAccounts.OFFICE_BRIDGE, "Cellar"));
    claim("adam", Role.ACCOUNT_ADMIN, TwoAccounts.OFFICE_BRIDGE, desk.two.shop, SECRET);

    desk.admit(TwoAccounts.OFFICE_BRIDGE, 1, Transport.TLS, SECRET);

    assertNull(desk.bridge(TwoAccounts.OFFICE_BRIDGE).ending());
    assertEquals(desk.two.shop, desk.bridge(TwoAccounts.OFFICE_BRIDGE).site());
  }

  @Test
  void admit_whenTwoAccountsClaimIt_thenWhoseSecretItProvesHasIt() {
    long first = claim();
    claimOfTom(NEW);

    assertEquals(2, keys(NEW).size());
    desk.admit(NEW, 1, Transport.TLS, OTHER);

    assertEquals(desk.two.tamar, desk.bridge(NEW).account());
    assertTrue(seen(first).isWaiting(), "it would tell that somebody else has the bridge");
    assertEquals(1, keys(NEW).size());
  }

  /** Both devices had begun to log in while both claims waited. */
  @Test
  void admit_whenTwoDevicesWithOneSerialProveTwoClaims_thenTheFirstAloneIsLetIn() {
    claim();
    claimOfTom(NEW);

    assertTrue(desk.admit(NEW, 1, Transport.TLS, SECRET));
    assertFalse(desk.admit(NEW, 2, Transport.TLS, OTHER));
    assertEquals(desk.two.lindenhof, desk.bridge(NEW).account());
  }

  @Test
  void claim_whenRepeatedByTheAccount_thenTheEarlierGivesWay() {
    long first = claim();

    claim("adam", Role.ACCOUNT_ADMIN, NEW, desk.two.office, OTHER);

    assertEquals(BridgeClaim.Outcome.WITHDRAWN, seen(first).outcome());
    assertEquals(1, keys(NEW).size());
    assertArrayEquals(OTHER, keys(NEW).get(0));
  }

  @Test
  void withdraw_whenItWaits_thenItsSecretCountsNoMore() {
    long id = claim();

    desk.claims(
        "adam",
        Role.ACCOUNT_ADMIN,
        claims -> {
          claims.withdraw(id);
          return null;
        });

    assertEquals(List.of(), keys(NEW));
    assertEquals(BridgeClaim.Outcome.WITHDRAWN, seen(id).outcome());
  }

  @Test
  void claim_whenInTheAccountAlready_thenSaidSo() {
    assertThrows(
        AlreadyEnrolledException.class,
        () -> claim("adam", Role.ACCOUNT_ADMIN, TwoAccounts.OFFICE_BRIDGE, desk.two.office, OTHER));
  }

  @Test
  void admit_whenThePolicyDemandsTls_thenATcpLoginEnrolsNothing() {
    desk.change(
        entities ->
            entities.persist(
                new SecurityPolicy(
                    desk.two.lindenhof,
                    new SecurityDemand(SecurityLevel.ENCRYPTED_AUTHENTICATED, EnrolmentDesk.START),
                    "adam",
                    EnrolmentDesk.START)));
    claim();

    assertEquals(Transport.TLS, desk.enrolment(NEW).orElseThrow().minimumTransport());
    assertFalse(desk.admit(NEW, 1, Transport.TCP, SECRET));
    assertNull(desk.bridge(NEW));
  }

  @Test
  void claim_whenTheRoleMayNot_thenForbidden() {
    assertThrows(
        ForbiddenException.class, () -> claim("vera", Role.VIEWER, NEW, desk.two.office, SECRET));
    assertThrows(
        ForbiddenException.class, () -> claim("olga", Role.AUDITOR, NEW, desk.two.office, SECRET));
  }

  @Test
  void claim_whenTheSiteIsForeign_thenNotFound() {
    assertThrows(
        NotFoundException.class,
        () -> claim("adam", Role.ACCOUNT_ADMIN, NEW, desk.two.plant, SECRET));
    assertThrows(
        NotFoundException.class, () -> claim("ida", Role.INSTALLER, NEW, desk.two.office, SECRET));
  }

  @Test
  void claims_whenForeignOrAbsent_thenNotFound() {
    long id = claim();

    assertThrows(
        NotFoundException.class,
        () -> desk.claims("tom", Role.ACCOUNT_ADMIN, claims -> claims.claim(id)));
    assertThrows(
        NotFoundException.class,
        () -> desk.claims("adam", Role.ACCOUNT_ADMIN, claims -> claims.claim(id + 1)));
    assertThrows(
        NotFoundException.class,
        () ->
            desk.claims("tom", Role.ACCOUNT_ADMIN, claims -> claims.ofAccount(desk.two.lindenhof)));
  }

  @Test
  void ofAccount_whenListed_thenThoseOfVisibleSitesAndOfSevenDays() {
    claim();
    claim("adam", Role.ACCOUNT_ADMIN, new BridgeSerial(5_200_901), desk.two.office, SECRET);

    assertEquals(
        List.of(NEW),
        desk.claims("ida", Role.INSTALLER, claims -> claims.ofAccount(desk.two.lindenhof)).stream()
            .map(ClaimView::serial)
            .toList());
    desk.pass(Duration.ofDays(8));
    assertEquals(
        List.of(),
        desk.claims("ida", Role.INSTALLER, claims -> claims.ofAccount(desk.two.lindenhof)));
  }

  @Test
  void claim_whenTheSecretHasAnotherLength_thenRefused() {
    assertThrows(
        InvalidRequestException.class,
        () -> claim("adam", Role.ACCOUNT_ADMIN, NEW, desk.two.office, new byte[31]));
  }
}
