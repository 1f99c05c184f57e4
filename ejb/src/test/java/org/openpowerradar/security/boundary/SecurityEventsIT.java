package org.openpowerradar.security.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.control.EventStore;
import org.openpowerradar.security.entity.EventQuery;
import org.openpowerradar.security.entity.SecurityEvent;

class SecurityEventsIT {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final TestClock clock = new TestClock(NOON);
  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TwoAccounts two = unit.call(SecurityEventsIT::people);

  private static TwoAccounts people(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    entities.flush();
    entities.createNativeQuery("DELETE FROM security_event").executeUpdate();
    new EventStore(entities)
        .keep(
            List.of(
                Signal.of(SignalKind.CLONE, "192.0.2.7", NOON).about(TwoAccounts.OFFICE_BRIDGE),
                Signal.of(SignalKind.SCAN, "203.0.113.9", NOON)),
            100);
    return made.grant("anna", Role.ACCOUNT_ADMIN, made.lindenhof)
        .grant("dora", Role.AUDITOR, made.lindenhof)
        .grant("ben", Role.SITE_MANAGER, made.lindenhof)
        .grant("ida", Role.AUDITOR, made.lindenhof, made.shop)
        .grant("olaf", Role.PLATFORM_OPERATOR, made.lindenhof);
  }

  private List<SignalKind> seen(String subject, Role held, Optional<AccountId> account) {
    EventQuery query = EventQuery.of(NOON, NOON.plusSeconds(1), 10);
    return unit.call(
        entities ->
            events(entities, subject, held).find(account, query).stream()
                .map(SecurityEvent::kind)
                .toList());
  }

  private SecurityEvents events(EntityManager entities, String subject, Role held) {
    SecurityEvents events = new SecurityEvents();
    events.access = AccessFixture.access(entities, clock, subject, held);
    events.entities = entities;
    events.clock = clock;
    return events;
  }

  @Test
  void find_whenTheCallerRunsOrAuditsTheAccount_thenItsEvents() {
    assertEquals(
        List.of(SignalKind.CLONE), seen("anna", Role.ACCOUNT_ADMIN, Optional.of(two.lindenhof)));
    assertEquals(List.of(SignalKind.CLONE), seen("dora", Role.AUDITOR, Optional.of(two.lindenhof)));
  }

  @Test
  void find_whenTheCallerHasAnotherRoleThere_thenForbidden() {
    assertThrows(
        ForbiddenException.class, () -> seen("ben", Role.SITE_MANAGER, Optional.of(two.lindenhof)));
    assertThrows(
        ForbiddenException.class,
        () -> seen("olaf", Role.PLATFORM_OPERATOR, Optional.of(two.lindenhof)));
  }

  @Test
  void find_whenTheAccountIsForeignOrOnlyASiteIsGranted_thenNotFound() {
    assertThrows(
        NotFoundException.class, () -> seen("anna", Role.ACCOUNT_ADMIN, Optional.of(two.tamar)));
    assertThrows(
        NotFoundException.class, () -> seen("ida", Role.AUDITOR, Optional.of(two.lindenhof)));
  }

  @Test
  void find_whenAboutNoAccount_thenForPlatformOperatorsOnly() {
    assertEquals(List.of(SignalKind.SCAN), seen("olaf", Role.PLATFORM_OPERATOR, Optional.empty()));
    assertThrows(
        ForbiddenException.class, () -> seen("anna", Role.ACCOUNT_ADMIN, Optional.empty()));
    assertThrows(ForbiddenException.class, () -> seen("dora", Role.AUDITOR, Optional.empty()));
  }

  @Test
  void counts_whenNotAllowed_thenNoneEither() {
    assertThrows(
        ForbiddenException.class,
        () ->
            unit.call(entities -> events(entities, "dora", Role.AUDITOR).counts(Optional.empty())));
    assertEquals(
        1,
        unit.call(
                entities ->
                    events(entities, "dora", Role.AUDITOR).counts(Optional.of(two.lindenhof)))
            .size());
  }
}
