package org.openpowerradar.account.boundary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.control.audit.VerifyingStore;
import org.openpowerradar.account.control.identity.KeycloakDouble;
import org.openpowerradar.account.control.privacy.AccountTableStore;
import org.openpowerradar.account.control.privacy.PrivacySettings;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainCheck;
import org.openpowerradar.account.entity.audit.ChainFault;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;

/** Adam runs Lindenhof, tom runs Tamar, otto runs the platform. */
class AccountErasuresIT {
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration WAITING = Duration.ofDays(14);
  private static final String NINA = "b1000000-0000-4000-8000-000000000011";
  private static final String DORA = "b1000000-0000-4000-8000-000000000012";
  private static final String OLAF = "b1000000-0000-4000-8000-000000000013";
  private static final String READER = "b1000000-0000-4000-8000-000000000014";

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TestClock clock = new TestClock(START);
  private final KeycloakDouble keycloak =
      new KeycloakDouble()
          .with(NINA, "nina@office.example", "viewer")
          .with(DORA, "dora@audit.example", "auditor")
          .with(OLAF, "olaf@platform.example", "viewer", "platform-operator")
          .withProgram(READER, "viewer");
  private final TwoAccounts two = unit.call(AccountErasuresIT::people);

  private static TwoAccounts people(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    return made.grant("adam", Role.ACCOUNT_ADMIN, made.lindenhof)
        .grant("vera", Role.VIEWER, made.lindenhof)
        .grant("vera", Role.VIEWER, made.tamar)
        .grant("tom", Role.ACCOUNT_ADMIN, made.tamar);
  }

  @BeforeEach
  void measure() {
    unit.run(
        entities -> {
          MeasuredRows rows = new MeasuredRows(entities);
          rows.clear();
          rows.add(two.lindenhof, two.office.value(), TwoAccounts.OFFICE_BRIDGE.value());
          rows.add(two.tamar, two.plant.value(), TwoAccounts.PLANT_BRIDGE.value());
        });
    for (AccountId account : List.of(two.lindenhof, two.tamar)) {
      AuditEntry entry = AuditEntry.of(account, "site.change", "site 1").with("name", "Secret");
      unit.run(entities -> AuditFixture.trail(entities, clock, "vera").record(entry));
    }
  }

  private <T> T as(String subject, Role held, Function<AccountErasures, T> question) {
    return unit.call(
        entities -> {
          AccountErasures erasures = new AccountErasures();
          erasures.access = AccessFixture.access(entities, clock, subject, held);
          erasures.audit = AuditFixture.trail(entities, clock, subject);
          erasures.settings = new PrivacySettings(WAITING);
          erasures.clock = clock;
          erasures.context = AccessFixture.context(subject, held);
          erasures.entities = entities;
          return question.apply(erasures);
        });
  }

  private void ask(String subject, AccountId account, String name) {
    as(
        subject,
        Role.ACCOUNT_ADMIN,
        erasures -> {
          erasures.ask(account, name);
          return null;
        });
  }

  private void keep() {
    as(
        "adam",
        Role.ACCOUNT_ADMIN,
        erasures -> {
          erasures.keep(two.lindenhof);
          return null;
        });
  }

  private Instant agree(String subject) {
    return as(subject, Role.PLATFORM_OPERATOR, erasures -> erasures.agree(two.lindenhof));
  }

  private boolean step() {
    return unit.call(
        entities -> {
          ErasureRounds rounds = ErasureFixture.rounds(entities, clock, keycloak);
          return rounds.due().contains(two.lindenhof) && rounds.step(two.lindenhof);
        });
  }

  private Map<String, Long> left(AccountId account) {
    return unit.call(entities -> new AccountTableStore(entities).counts(account));
  }

  private List<String> told() {
    return unit.call(AuditFixture::told).stream()
        .map(entry -> entry.action() + " " + entry.target())
        .toList();
  }

  @Test
  void tables_whenLookedThrough_thenNoneOfWhichNobodyKnowsWhoseItIs() {
    assertEquals(Set.of(), unit.call(entities -> new AccountTableStore(entities).unknown()));
  }

  @Test
  void erase_whenAskedAgreedAndWaited_thenNothingIsLeftAndTheOthersKeepAll() {
    Map<String, Long> others = left(two.tamar);
    assertTrue(left(two.lindenhof).size() > 15, left(two.lindenhof).toString());
    ask("adam", two.lindenhof, "Lindenhof");
    assertEquals(START.plus(WAITING), agree("otto"));
    clock.advance(WAITING);

    int steps = 0;
    while (step()) {
      steps++;
    }

    assertTrue(steps > 10, steps + " steps");
    assertEquals(Map.of(), left(two.lindenhof));
    assertEquals(others, left(two.tamar));
    assertEquals(
        List.of(two.tamar.value()),
        unit.call(entities -> entities.createQuery("SELECT a.id FROM Account a").getResultList()));
    assertEquals(0L, number("SELECT COUNT(*) FROM account_erasure"));
  }

  @Test
  void erase_whenDone_thenTheTrailSaysSoForgetsDetailsAndIsWhole() {
    ask("adam", two.lindenhof, "Lindenhof");
    agree("otto");
    clock.advance(WAITING);
    while (step()) {
      clock.advance(Duration.ofSeconds(1));
    }

    assertEquals("account.erase account " + two.lindenhof, told().get(told().size() - 1));
    assertEquals(
        0L,
        number(
            "SELECT COUNT(*) FROM audit_fact f JOIN audit_entry e ON e.id = f.entry"
                + " WHERE e.account = "
                + two.lindenhof));
    assertEquals(Optional.empty(), unit.call(AccountErasuresIT::fault));
  }

  private static Optional<ChainFault> fault(EntityManager entities) {
    VerifyingStore store = new VerifyingStore(entities);
    ChainCheck check = new ChainCheck(List.of(), null);
    store.next(0, 1_000).forEach(check::next);
    return check.end(store.head().id(), store.head().hash());
  }

  private long number(String sql) {
    return unit.call(
        entities -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
  }

  private List<?> erased() {
    String sql = "SELECT target FROM audit_entry WHERE action = 'person.erase' ORDER BY id";
    return unit.call(entities -> entities.createNativeQuery(sql).getResultList());
  }

  @Test
  void erase_whenPeopleHaveToDoWithItAlone_thenTheirLoginsGoToo() {
    unit.run(
        entities -> {
          for (String each : List.of(NINA, DORA, OLAF, READER)) {
            entities.persist(Grant.of(each, Role.VIEWER, two.lindenhof).grantedBy("root", START));
          }
          entities.persist(Grant.of(DORA, Role.VIEWER, two.tamar).grantedBy("root", START));
        });
    ask("adam", two.lindenhof, "Lindenhof");
    agree("otto");
    clock.advance(WAITING);
    step(); // its bridges
    step(); // adam, whom Keycloak does not know
    keycloak.isAway = true;
    assertThrows(PeopleException.class, this::step);
    keycloak.isAway = false;

    while (step()) {
      clock.advance(Duration.ofSeconds(1));
    }

    assertEquals(
        List.of(DORA, OLAF, READER),
        List.of(NINA, DORA, OLAF, READER).stream().filter(keycloak::knows).toList());
    assertEquals(List.of("person adam", "person " + NINA), erased());
    assertEquals(1L, number("SELECT COUNT(*) FROM access_grant WHERE subject = '" + DORA + "'"));
  }

  @Test
  void erase_whenItBegins_thenNobodySeesTheAccountAndNoBridgeSendsForIt() {
    ask("adam", two.lindenhof, "Lindenhof");
    agree("otto");
    clock.advance(WAITING);

    step();
    step();

    assertThrows(
        NotFoundException.class,
        () -> as("adam", Role.ACCOUNT_ADMIN, erasures -> erasures.of(two.lindenhof)));
    assertEquals(
        0L, number("SELECT COUNT(*) FROM bridge WHERE enabled AND account = " + two.lindenhof));
    assertEquals(
        1L, number("SELECT COUNT(*) FROM bridge WHERE enabled AND account = " + two.tamar));
  }

  @Test
  void step_whenTheTimeHasNotCome_thenNothingHappens() {
    ask("adam", two.lindenhof, "Lindenhof");
    agree("otto");
    clock.advance(WAITING.minusSeconds(1));

    assertFalse(step());
    keep();

    assertEquals(
        Optional.empty(), as("adam", Role.ACCOUNT_ADMIN, erasures -> erasures.of(two.lindenhof)));
    assertEquals(
        List.of(
            "account.ask-erase account " + two.lindenhof,
            "account.agree-erase account " + two.lindenhof,
            "account.keep account " + two.lindenhof),
        told().subList(2, told().size()));
  }

  @Test
  void keep_whenItIsBeingCarriedOut_thenTooLate() {
    ask("adam", two.lindenhof, "Lindenhof");
    agree("otto");
    clock.advance(WAITING);

    assertThrows(InvalidRequestException.class, this::keep);
  }

  @Test
  void ask_whenTheNameIsWrongOrItWasAskedBeforeOrByAStranger_thenRefused() {
    assertThrows(InvalidRequestException.class, () -> ask("adam", two.lindenhof, "lindenhof"));
    assertThrows(NotFoundException.class, () -> ask("tom", two.lindenhof, "Lindenhof"));
    assertThrows(NotFoundException.class, () -> ask("vera", two.lindenhof, "Lindenhof"));
    ask("adam", two.lindenhof, "Lindenhof");

    assertThrows(InvalidRequestException.class, () -> ask("adam", two.lindenhof, "Lindenhof"));
  }

  @Test
  void agree_whenByTheOneWhoAskedOrTwiceOrNobodyAsked_thenRefused() {
    assertThrows(InvalidRequestException.class, () -> agree("otto"));
    ask("adam", two.lindenhof, "Lindenhof");
    assertThrows(InvalidRequestException.class, () -> agree("adam"));
    agree("otto");

    assertThrows(InvalidRequestException.class, () -> agree("olaf"));
  }

  @Test
  void of_whenTheRoleThereDoesNotAllow_thenForbidden() {
    unit.run(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE access_grant SET role = 'AUDITOR' WHERE subject = 'adam'")
                .executeUpdate());

    assertThrows(
        ForbiddenException.class,
        () -> as("adam", Role.AUDITOR, erasures -> erasures.of(two.lindenhof)));
  }
}
