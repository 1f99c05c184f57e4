package org.openpowerradar.bridge.boundary.enrolment;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.operation.OperationFixture;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeFixture;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.enrolment.Newcomer;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.Carried;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.KeyMark;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Peer;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Stats;

/**
 * People who enrol bridges, and the bridges that log in then. Adam runs Lindenhof, Anna manages its
 * sites, Ida installs at its shop, Vera views, Olga audits; Tom runs Tamar.
 */
final class EnrolmentDesk {
  static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  static final BridgeSerial NEW = new BridgeSerial(5_200_900);

  final TestClock clock = new TestClock(START);
  private final PersistenceUnit unit = PersistenceUnit.emptied();
  final TwoAccounts two = unit.call(EnrolmentDesk::people);

  private static TwoAccounts people(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    return made.grant("adam", Role.ACCOUNT_ADMIN, made.lindenhof)
        .grant("anna", Role.SITE_MANAGER, made.lindenhof)
        .grant("ida", Role.INSTALLER, made.lindenhof, made.shop)
        .grant("vera", Role.VIEWER, made.lindenhof)
        .grant("olga", Role.AUDITOR, made.lindenhof)
        .grant("tom", Role.ACCOUNT_ADMIN, made.tamar);
  }

  static Newcomer newcomer(BridgeSerial serial, SiteId site) {
    return new Newcomer(serial, site, "New one", BridgeModel.GENERATION_4);
  }

  /** A secret of 32 bytes that begins with a number. */
  static byte[] secret(int first) {
    byte[] secret = new byte[32];
    secret[0] = (byte) first;
    return secret;
  }

  <T> T register(String subject, Role held, Function<BridgeRegister, T> act) {
    return as(subject, held, (entities, access) -> act.apply(register(entities, access, subject)));
  }

  void life(String subject, Role held, Consumer<BridgeLife> act) {
    findLife(
        subject,
        held,
        life -> {
          act.accept(life);
          return null;
        });
  }

  <T> T findLife(String subject, Role held, Function<BridgeLife, T> act) {
    return as(subject, held, (entities, access) -> act.apply(life(entities, access, subject)));
  }

  <T> T claims(String subject, Role held, Function<BridgeClaims, T> act) {
    return as(subject, held, (entities, access) -> act.apply(claims(entities, access, subject)));
  }

  private <T> T as(String subject, Role held, BiFunction<EntityManager, Access, T> act) {
    return unit.call(
        entities -> act.apply(entities, AccessFixture.access(entities, clock, subject, held)));
  }

  private BridgeRegister register(EntityManager entities, Access access, String subject) {
    BridgeRegister register = new BridgeRegister();
    register.access = access;
    register.tries = tries(entities);
    register.quotas = OperationFixture.noQuotas();
    register.permits = BridgeFixture.permits(entities, clock, access);
    register.audit = AuditFixture.trail(entities, clock, subject);
    register.settings = BridgeFixture.settings();
    register.clock = clock;
    register.entities = entities;
    return register;
  }

  private EnrolmentTries tries(EntityManager entities) {
    EnrolmentTries tries = new EnrolmentTries();
    tries.clock = clock;
    tries.entities = entities;
    return tries;
  }

  private BridgeLife life(EntityManager entities, Access access, String subject) {
    BridgeLife life = new BridgeLife();
    life.access = access;
    life.audit = AuditFixture.trail(entities, clock, subject);
    life.clock = clock;
    life.entities = entities;
    return life;
  }

  private BridgeClaims claims(EntityManager entities, Access access, String subject) {
    BridgeClaims claims = new BridgeClaims();
    claims.access = access;
    claims.tries = tries(entities);
    claims.quotas = OperationFixture.noQuotas();
    claims.audit = AuditFixture.trail(entities, clock, subject);
    claims.settings = BridgeFixture.settings();
    claims.clock = clock;
    claims.context = AccessFixture.context(subject);
    claims.entities = entities;
    return claims;
  }

  /** The connector tells of failed logins. */
  void failed(BridgeSerial serial, long logins) {
    run(
        (entities, nobody) -> {
          ClaimFailures failures = new ClaimFailures();
          failures.clock = clock;
          failures.entities = entities;
          failures.count(Map.of(serial, logins));
        });
  }

  /** One round of the timer. */
  void forget() {
    run(
        (entities, nobody) -> {
          ClaimTimer timer = new ClaimTimer();
          timer.clock = clock;
          timer.entities = entities;
          timer.round();
        });
  }

  private void run(BiConsumer<EntityManager, Void> work) {
    unit.run(entities -> work.accept(entities, null));
  }

  Optional<Enrolment> enrolment(BridgeSerial serial) {
    return Optional.ofNullable(
        unit.call(entities -> BridgeFixture.sessions(entities, clock).enrolments(Set.of(serial)))
            .known()
            .get(serial));
  }

  /** A bridge has proven a secret; returns whether it was let in. */
  boolean admit(BridgeSerial serial, long session, Transport transport, byte[] secret) {
    Peer peer = new Peer("192.0.2.7", 40_000, transport == Transport.TLS ? "TLSv1.3" : null, null);
    SessionOpened opened =
        new SessionOpened(
            serial,
            new SessionId(session),
            transport,
            LoginMode.HMAC,
            peer,
            clock.instant(),
            KeyMark.of(secret));
    return !unit.call(entities -> BridgeFixture.sessions(entities, clock).admit(List.of(opened)))
        .isEmpty();
  }

  /** Why an open session must end when it reports. */
  Optional<ErrorCode> objection(BridgeSerial serial, long session) {
    Parcel.Status told =
        new Parcel.Status(
            serial,
            new SessionId(session),
            clock.instant(),
            Stats.builder().build(),
            new Carried(0, 0));
    return Optional.ofNullable(
        unit.call(entities -> BridgeFixture.sessions(entities, clock).status(List.of(told)))
            .get(new SessionId(session)));
  }

  Bridge bridge(BridgeSerial serial) {
    return unit.call(entities -> entities.find(Bridge.class, serial.value()));
  }

  void change(Consumer<EntityManager> change) {
    unit.run(change);
  }

  List<BridgeSerial> listed() {
    return as(
        "adam",
        Role.ACCOUNT_ADMIN,
        (entities, access) ->
            BridgeFixture.bridges(entities, clock, access).ofAccount(two.lindenhof).stream()
                .map(each -> each.serial())
                .toList());
  }

  /** What the audit trail tells, as "actor action target". */
  List<String> told() {
    return unit.call(AuditFixture::told).stream()
        .map(each -> each.actor() + " " + each.action() + " " + each.target())
        .toList();
  }

  /** All that the audit trail tells, as one text. */
  String allTold() {
    return unit.call(AuditFixture::told).toString();
  }

  void pass(Duration time) {
    clock.advance(time);
  }
}
