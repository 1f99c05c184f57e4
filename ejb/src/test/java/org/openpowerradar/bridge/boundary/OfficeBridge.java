package org.openpowerradar.bridge.boundary;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.BridgeListener.Enrolments;
import org.openpowerradar.protocol.delivery.Carried;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.KeyMark;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Peer;
import org.openpowerradar.protocol.delivery.SessionClosed;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Stats;

/**
 * A bridge at the office of Lindenhof, seen from both sides: as the connector handles it and as
 * people look at it. Anna manages the account's sites, Ida installs at the shop, Vera views, Adam
 * runs the account and Olga audits it.
 */
final class OfficeBridge {
  static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final Peer TLS_PEER =
      new Peer("192.0.2.7", 40_000, "TLSv1.3", "TLS_AES_256_GCM_SHA384");

  final TestClock clock = new TestClock(START);
  final TwoAccounts two;
  private final PersistenceUnit unit = PersistenceUnit.emptied();

  OfficeBridge() {
    two = unit.call(OfficeBridge::people);
  }

  private static TwoAccounts people(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    return made.grant("anna", Role.SITE_MANAGER, made.lindenhof)
        .grant("ida", Role.INSTALLER, made.lindenhof, made.shop)
        .grant("vera", Role.VIEWER, made.lindenhof)
        .grant("adam", Role.ACCOUNT_ADMIN, made.lindenhof)
        .grant("olga", Role.AUDITOR, made.lindenhof);
  }

  int listedSensors() {
    return unit.call(
        entities ->
            bridges(entities, "anna", Role.SITE_MANAGER).ofAccount(two.lindenhof).stream()
                .filter(each -> each.serial().equals(TwoAccounts.OFFICE_BRIDGE))
                .findFirst()
                .orElseThrow()
                .sensorsHeard());
  }

  void change(Consumer<Bridge> change) {
    unit.run(
        entities -> change.accept(entities.find(Bridge.class, TwoAccounts.OFFICE_BRIDGE.value())));
  }

  Optional<Enrolment> enrolment(BridgeSerial bridge) {
    return Optional.ofNullable(enrolments(bridge).known().get(bridge));
  }

  Enrolments enrolments(BridgeSerial... bridges) {
    return unit.call(entities -> sessions(entities).enrolments(Set.of(bridges)));
  }

  /** Does something as a person who holds a role in Keycloak. */
  <T> T as(String subject, Role held, BiFunction<EntityManager, Access, T> act) {
    return unit.call(
        entities -> act.apply(entities, AccessFixture.access(entities, clock, subject, held)));
  }

  /** What the audit trail tells, oldest first: action and target. */
  List<String> told() {
    return unit.call(AuditFixture::told).stream()
        .map(entry -> entry.action() + " " + entry.target())
        .toList();
  }

  /** One round of the timer that forgets sessions. */
  void forgetSessions() {
    unit.run(entities -> BridgeFixture.timer(entities, clock).forget());
  }

  void admit(long session, Transport transport, LoginMode mode) {
    admit(session, transport, mode, null);
  }

  /** {@code key}: the one that the login used. */
  void admit(long session, Transport transport, LoginMode mode, byte[] key) {
    Peer peer = transport == Transport.TLS ? TLS_PEER : new Peer("192.0.2.7", 40_000, null, null);
    admit(
        new SessionOpened(
            TwoAccounts.OFFICE_BRIDGE,
            new SessionId(session),
            transport,
            mode,
            peer,
            clock.instant(),
            key == null ? null : KeyMark.of(key)));
  }

  /** In one call; returns those that are let in. */
  Set<SessionId> admit(SessionOpened... opened) {
    return unit.call(entities -> sessions(entities).admit(List.of(opened)).keySet());
  }

  SessionOpened opened(BridgeSerial bridge, long session) {
    return new SessionOpened(
        bridge,
        new SessionId(session),
        Transport.TLS,
        LoginMode.HMAC,
        TLS_PEER,
        clock.instant(),
        null);
  }

  void depart(long session) {
    SessionClosed closed =
        new SessionClosed(
            TwoAccounts.OFFICE_BRIDGE,
            new SessionId(session),
            ErrorCode.NORMAL,
            new Carried(1_000, 2_000),
            clock.instant());
    unit.run(entities -> sessions(entities).depart(List.of(closed)));
  }

  void tell(Stats stats) {
    tell(stats, new Carried(0, 0));
  }

  /** In session 1. */
  void tell(Stats stats, Carried carried) {
    tell(1, stats, carried);
  }

  /** Returns why the session must end. */
  Optional<ErrorCode> tell(long session, Stats stats, Carried carried) {
    Parcel.Status told =
        new Parcel.Status(
            TwoAccounts.OFFICE_BRIDGE, new SessionId(session), clock.instant(), stats, carried);
    return Optional.ofNullable(
        unit.call(entities -> sessions(entities).status(List.of(told)))
            .get(new SessionId(session)));
  }

  /** Returns why the session must end when it reports. */
  Optional<ErrorCode> objection(long session) {
    return tell(session, Stats.builder().build(), new Carried(0, 0));
  }

  BridgeDetail detail() {
    return detail("anna", Role.SITE_MANAGER, TwoAccounts.OFFICE_BRIDGE);
  }

  BridgeDetail detail(String subject, Role held, BridgeSerial bridge) {
    return unit.call(entities -> bridges(entities, subject, held).bridge(bridge));
  }

  BridgeSession session(long id) {
    return unit.call(entities -> entities.find(BridgeSession.class, id));
  }

  List<BridgeSerial> listed(String subject, Role held, AccountId account) {
    return unit.call(
        entities ->
            bridges(entities, subject, held).ofAccount(account).stream()
                .map(BridgeOverview::serial)
                .toList());
  }

  private BridgeSessions sessions(EntityManager entities) {
    return BridgeFixture.sessions(entities, clock);
  }

  private Bridges bridges(EntityManager entities, String subject, Role held) {
    return BridgeFixture.bridges(
        entities, clock, AccessFixture.access(entities, clock, subject, held));
  }
}
