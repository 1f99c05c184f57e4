package org.openpowerradar.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bridge.boundary.Quarantines.Quarantined;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Peer;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.delivery.Transport;

class QuarantinesIT {
  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TestClock clock = new TestClock(OfficeBridge.START);
  private final TwoAccounts two = unit.call(QuarantinesIT::people);

  private static TwoAccounts people(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    return made.grant("anna", Role.ACCOUNT_ADMIN, made.lindenhof)
        .grant("dora", Role.AUDITOR, made.lindenhof)
        .grant("tom", Role.ACCOUNT_ADMIN, made.tamar);
  }

  @BeforeEach
  void shutOut() {
    key(1);
    unit.run(entities -> sessions(entities).quarantine(List.of(TwoAccounts.OFFICE_BRIDGE)));
  }

  private void key(int first) {
    byte[] key = new byte[SealedKey.KEY_LENGTH];
    key[0] = (byte) first;
    byte[] sealed =
        SealedKey.seal(BridgeFixture.keyEncryptionKey(), TwoAccounts.OFFICE_BRIDGE, key);
    bridge(bridge -> bridge.keyed(sealed, clock.instant()));
  }

  private void bridge(Consumer<Bridge> change) {
    unit.run(
        entities -> change.accept(entities.find(Bridge.class, TwoAccounts.OFFICE_BRIDGE.value())));
  }

  private BridgeSessions sessions(EntityManager entities) {
    return BridgeFixture.sessions(entities, clock);
  }

  private Quarantines quarantines(EntityManager entities, String subject, Role held) {
    Quarantines quarantines = new Quarantines();
    quarantines.entities = entities;
    quarantines.audit = AuditFixture.trail(entities, clock, subject);
    quarantines.access = AccessFixture.access(entities, clock, subject, held);
    return quarantines;
  }

  private void release(String subject, Role held) {
    unit.run(entities -> quarantines(entities, subject, held).release(TwoAccounts.OFFICE_BRIDGE));
  }

  private Enrolment enrolment(EntityManager entities) {
    return sessions(entities)
        .enrolments(Set.of(TwoAccounts.OFFICE_BRIDGE))
        .known()
        .get(TwoAccounts.OFFICE_BRIDGE);
  }

  private boolean isLetIn() {
    return unit.call(entities -> enrolment(entities).enabled());
  }

  @Test
  void quarantine_whenShutOut_thenRefusedListedAndAdvised() {
    List<Quarantined> listed =
        unit.call(entities -> quarantines(entities, "dora", Role.AUDITOR).ofAccount(two.lindenhof));

    assertFalse(isLetIn());
    assertEquals(
        List.of(new Quarantined(TwoAccounts.OFFICE_BRIDGE, "Cellar", OfficeBridge.START, false)),
        listed);
    assertEquals(
        List.of(Advice.CHANGE_KEY_AND_RELEASE),
        unit.call(
            entities ->
                BridgeFixture.bridges(
                        entities,
                        clock,
                        AccessFixture.access(entities, clock, "anna", Role.ACCOUNT_ADMIN))
                    .bridge(TwoAccounts.OFFICE_BRIDGE)
                    .advice()));
  }

  @Test
  void admit_whenShutOutDuringTheLogin_thenNotLetIn() {
    SessionOpened opened =
        new SessionOpened(
            TwoAccounts.OFFICE_BRIDGE,
            new SessionId(5),
            Transport.TCP,
            LoginMode.HMAC,
            new Peer("192.0.2.7", 40_000, null, null),
            OfficeBridge.START,
            null);

    assertEquals(Map.of(), unit.call(entities -> sessions(entities).admit(List.of(opened))));
  }

  @Test
  void release_whenItStillHasTheCopiedKey_thenRefused() {
    assertThrows(InvalidRequestException.class, () -> release("anna", Role.ACCOUNT_ADMIN));
    assertFalse(isLetIn());
  }

  @Test
  void release_whenItHasANewKey_thenLetInWithThatOneOnly() {
    key(2);

    release("anna", Role.ACCOUNT_ADMIN);

    List<byte[]> keys = unit.call(entities -> enrolment(entities).keys());
    assertTrue(isLetIn());
    assertEquals(List.of((byte) 2), keys.stream().map(key -> key[0]).toList());
  }

  @Test
  void release_whenItIsNotInQuarantine_thenRefusedAndOneAuditEntryInAll() {
    key(2);
    release("anna", Role.ACCOUNT_ADMIN);

    assertThrows(InvalidRequestException.class, () -> release("anna", Role.ACCOUNT_ADMIN));
    assertEquals(
        List.of(
            new AuditFixture.Told(
                "anna", two.lindenhof.value(), "bridge.release", "bridge 101", Map.of())),
        unit.call(AuditFixture::told));
  }

  @Test
  void release_whenTheCallerOnlyAuditsOrIsAStranger_thenNot() {
    key(2);

    assertThrows(ForbiddenException.class, () -> release("dora", Role.AUDITOR));
    assertThrows(NotFoundException.class, () -> release("tom", Role.ACCOUNT_ADMIN));
    assertFalse(isLetIn());
  }

  @Test
  void ofAccount_whenForeign_thenNotFound() {
    assertThrows(
        NotFoundException.class,
        () ->
            unit.call(
                entities ->
                    quarantines(entities, "tom", Role.ACCOUNT_ADMIN).ofAccount(two.lindenhof)));
  }
}
