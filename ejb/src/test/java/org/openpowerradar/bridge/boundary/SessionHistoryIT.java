package org.openpowerradar.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

class SessionHistoryIT {
  private static final Duration HOUR = Duration.ofHours(1);

  private final OfficeBridge office = new OfficeBridge();

  private SessionHistory.Page page(String subject, Role held, BridgeSerial bridge, int number) {
    return office.as(
        subject,
        held,
        (entities, access) ->
            BridgeFixture.history(entities, office.clock, access).page(bridge, number));
  }

  private SessionHistory.Page page(int number) {
    return page("anna", Role.SITE_MANAGER, TwoAccounts.OFFICE_BRIDGE, number);
  }

  private List<PastSession> between(Instant from, Instant to) {
    return office.as(
        "anna",
        Role.SITE_MANAGER,
        (entities, access) ->
            BridgeFixture.history(entities, office.clock, access)
                .between(TwoAccounts.OFFICE_BRIDGE, from, to));
  }

  @Test
  void page_whenSessionsCameAndWent_thenNewestFirstWithTheirEnds() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.clock.advance(HOUR);
    office.depart(1);
    office.admit(2, Transport.TCP, LoginMode.HMAC);

    List<PastSession> sessions = page(0).sessions();

    assertEquals(2, sessions.size());
    assertEquals(SecurityLevel.AUTHENTICATED, sessions.get(0).level());
    assertNull(sessions.get(0).to());
    assertEquals(
        new PastSession(
            SecurityLevel.ENCRYPTED_AUTHENTICATED,
            Transport.TLS,
            LoginMode.HMAC,
            "192.0.2.7",
            OfficeBridge.START,
            OfficeBridge.START.plus(HOUR),
            1_000L,
            2_000L,
            ErrorCode.NORMAL),
        sessions.get(1));
  }

  @Test
  void page_whenThereAreMoreThanFifty_thenTheRestIsOnTheNext() {
    for (int session = 1; session <= SessionHistory.PAGE + 1; session++) {
      office.admit(session, Transport.TLS, LoginMode.HMAC);
      office.clock.advance(HOUR);
    }

    assertEquals(SessionHistory.PAGE, page(0).sessions().size());
    assertTrue(page(0).hasOlder());
    assertEquals(1, page(1).sessions().size());
    assertEquals(OfficeBridge.START, page(1).sessions().get(0).from());
    assertFalse(page(1).hasOlder());
  }

  @Test
  void between_whenASpanIsGiven_thenTheSessionsThatBeganWithin() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.clock.advance(HOUR);
    office.admit(2, Transport.TLS, LoginMode.HMAC);
    Instant second = OfficeBridge.START.plus(HOUR);

    assertEquals(1, between(OfficeBridge.START, second).size());
    assertEquals(2, between(OfficeBridge.START, second.plusMillis(1)).size());
    assertEquals(0, between(second.plusMillis(1), second.plusSeconds(1)).size());
  }

  @Test
  void between_whenLongerThanAYear_thenRefused() {
    assertThrows(
        InvalidRequestException.class,
        () -> between(OfficeBridge.START, OfficeBridge.START.plus(Duration.ofDays(367))));
  }

  @Test
  void page_whenTheCallerMayNot_thenForbiddenOrNotFound() {
    assertThrows(
        ForbiddenException.class, () -> page("vera", Role.VIEWER, TwoAccounts.OFFICE_BRIDGE, 0));
    assertThrows(
        NotFoundException.class,
        () -> page("anna", Role.SITE_MANAGER, TwoAccounts.PLANT_BRIDGE, 0));
  }

  @Test
  void forget_whenSessionsEndedLongAgo_thenGoneExceptTheLast() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.clock.advance(HOUR);
    office.admit(2, Transport.TLS, LoginMode.HMAC);
    office.depart(2);
    office.clock.advance(Duration.ofDays(400).minus(HOUR));
    office.forgetSessions();
    assertEquals(2, page(0).sessions().size());

    office.clock.advance(HOUR.multipliedBy(2));
    office.forgetSessions();

    assertNull(office.session(1));
    assertNotNull(office.session(2));
  }
}
