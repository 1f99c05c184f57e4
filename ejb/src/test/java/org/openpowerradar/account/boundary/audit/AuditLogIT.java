package org.openpowerradar.account.boundary.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.control.audit.AuditSettings;
import org.openpowerradar.account.control.audit.Occurrence;
import org.openpowerradar.account.control.audit.Origin;
import org.openpowerradar.account.control.audit.SigningKeys;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.AuditLine;
import org.openpowerradar.account.entity.audit.AuditQuery;
import org.openpowerradar.account.entity.audit.ChainState;
import org.openpowerradar.account.entity.audit.Checkpoint;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;

/** The trail as people see it, and how it is looked after. Olga audits Lindenhof. */
class AuditLogIT {
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final AuditSettings SETTINGS =
      new AuditSettings(
          Optional.of(SigningKeys.made().key()), Optional.empty(), 3, Duration.ofMinutes(5));

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TestClock clock = new TestClock(START);
  private final TwoAccounts two =
      unit.call(
          entities -> {
            TwoAccounts made = new TwoAccounts(entities);
            return made.grant("olga", Role.AUDITOR, made.lindenhof)
                .grant("vera", Role.VIEWER, made.lindenhof)
                .grant("vera", Role.VIEWER, made.tamar, made.plant)
                .grant("olga", Role.AUDITOR, made.tamar);
          });

  @BeforeEach
  void begin() {
    clock.set(START);
  }

  private void record(String subject, AccountId account, String action, String target) {
    AuditEntry entry = AuditEntry.of(account, action, target).with("name", target);
    unit.run(entities -> AuditFixture.trail(entities, clock, subject).record(entry));
    clock.advance(Duration.ofMinutes(1));
  }

  private <T> T as(String subject, Role held, Function<AuditLog, T> question) {
    return unit.call(
        entities -> {
          AuditLog log = new AuditLog();
          log.access = AccessFixture.access(entities, clock, subject, held);
          log.audit = AuditFixture.trail(entities, clock, subject);
          log.settings = SETTINGS;
          log.rounds = rounds(entities);
          log.clock = clock;
          log.entities = entities;
          return question.apply(log);
        });
  }

  private ChainRounds rounds(EntityManager entities) {
    ChainRounds rounds = new ChainRounds();
    rounds.settings = SETTINGS;
    rounds.clock = clock;
    rounds.entities = entities;
    return rounds;
  }

  private List<String> found(AuditQuery query) {
    return as("olga", Role.AUDITOR, log -> log.find(Optional.of(two.lindenhof), query)).stream()
        .map(line -> line.action() + " " + line.target())
        .toList();
  }

  private static AuditQuery day(int most) {
    return AuditQuery.of(START, START.plus(Duration.ofDays(1)), most);
  }

  private void threeEntries() {
    record("adam", two.lindenhof, "site.create", "site 12");
    record("ben", two.tamar, "site.create", "site 13");
    record("anna", two.lindenhof, "site-group.change", "group 1");
    record("adam", two.lindenhof, "site.change", "site 1");
  }

  @Test
  void find_whenByItsAuditor_thenTheAccountsEntriesNewestFirst() {
    threeEntries();

    assertEquals(
        List.of("site.change site 1", "site-group.change group 1", "site.create site 12"),
        found(day(10)));
  }

  @Test
  void find_whenPageByPage_thenTheNextBeginsAtAKey() {
    threeEntries();
    List<AuditLine> first =
        as("olga", Role.AUDITOR, log -> log.find(Optional.of(two.lindenhof), day(2)));

    assertEquals(List.of("site.create site 12"), found(day(2).before(first.get(1).id())));
  }

  @Test
  void find_whenFiltered_thenByPersonActionNounTargetAndTime() {
    threeEntries();
    unit.run(
        entities ->
            rounds(entities).keep(List.of(visit("anna", "Anna_Albrecht", "session.begin"))));

    assertEquals(List.of("site-group.change group 1"), found(day(10).by("anna_")));
    assertEquals(2, found(day(10).by("adam")).size());
    assertEquals(List.of("site.create site 12"), found(day(10).of("site.create")));
    assertEquals(List.of("site.change site 1", "site.create site 12"), found(day(10).of("site")));
    assertEquals(List.of("site-group.change group 1"), found(day(10).to("group")));
    assertEquals(List.of(), found(day(10).to("%")));
    assertEquals(
        List.of("site.create site 12"), found(AuditQuery.of(START, START.plusSeconds(60), 10)));
  }

  @Test
  void find_whenByAnybodyElse_thenNot() {
    assertThrows(
        ForbiddenException.class,
        () -> as("vera", Role.VIEWER, log -> log.find(Optional.of(two.lindenhof), day(1))));
    assertThrows(
        NotFoundException.class,
        () -> as("tom", Role.AUDITOR, log -> log.find(Optional.of(two.lindenhof), day(1))));
    assertThrows(
        ForbiddenException.class,
        () -> as("olga", Role.AUDITOR, log -> log.find(Optional.empty(), day(1))));
  }

  @Test
  void find_whenByTheOperator_thenEverythingButWhatIsTheCustomers() {
    record("adam", two.lindenhof, "site.create", "site 12");
    record("otto", null, "operator.create", "person 7");

    List<AuditLine> all =
        as("otto", Role.PLATFORM_OPERATOR, log -> log.find(Optional.empty(), day(10)));

    assertEquals(Map.of("name", "person 7"), all.get(0).details());
    assertEquals("site.create", all.get(1).action());
    assertEquals(Map.of(), all.get(1).details());
  }

  private static Occurrence visit(String subject, String name, String action) {
    return new Occurrence(
        AuditEntry.of(null, action, "person " + subject), new Origin(subject, "192.0.2.7"), name);
  }

  @Test
  void keep_whenSomebodyCame_thenAnEntryInEachAccountWithTheNameBesides() {
    unit.run(
        entities ->
            rounds(entities)
                .keep(
                    List.of(
                        visit("vera", "Vera", "session.begin"),
                        visit("nobody", "N", "session.begin"))));

    assertEquals(
        List.of(two.lindenhof.value(), two.tamar.value(), 0L),
        unit.call(AuditFixture::told).stream().map(AuditFixture.Told::account).toList());
    AuditLine line =
        as("olga", Role.AUDITOR, log -> log.find(Optional.of(two.lindenhof), day(1))).get(0);
    assertEquals("Vera", line.name());
    assertEquals("192.0.2.7", line.address());
  }

  @Test
  void sign_whenEntriesOrTimeEnough_thenACheckpointAndNotBefore() {
    assertEquals(Optional.empty(), sign(true));
    record("adam", two.lindenhof, "site.create", "site 12");
    assertEquals(1, sign(false).orElseThrow().id());
    record("adam", two.lindenhof, "site.change", "site 12");
    assertEquals(Optional.empty(), sign(false));
    clock.advance(Duration.ofMinutes(4));
    assertEquals(2, sign(false).orElseThrow().id());
    threeEntries();

    Checkpoint signed = sign(false).orElseThrow();

    assertEquals(6, signed.id());
    assertTrue(signed.isSignedBy(SETTINGS.key().orElseThrow().verifying()));
  }

  private Optional<Checkpoint> sign(boolean isLast) {
    return unit.call(entities -> rounds(entities).sign(isLast));
  }

  @Test
  void verify_whenAllIsWell_thenThePageSaysUpToWhereAndThatItWasAsked() {
    threeEntries();

    verify();

    ChainState state = as("olga", Role.AUDITOR, AuditLog::state);
    assertEquals(clock.instant(), state.checkedAt());
    assertEquals(4, state.upto());
    assertEquals(null, state.fault());
    assertEquals("chain.verify audit trail", found(day(1)).get(0));
  }

  @Test
  void verify_whenAnEntryWasChanged_thenThePageNamesIt() {
    threeEntries();
    unit.run(
        entities ->
            entities
                .createNativeQuery("UPDATE audit_entry SET target = 'site 9' WHERE id = 2")
                .executeUpdate());

    verify();

    ChainState state = as("olga", Role.AUDITOR, AuditLog::state);
    assertNotNull(state.fault());
    assertEquals(2, state.fault().entry());
  }

  @Test
  void verify_whenAskedAgainWithinAMinute_thenNothingIsDone() {
    threeEntries();
    verify();
    clock.advance(Duration.ofSeconds(59));

    verify();

    assertEquals(5, unit.call(AuditFixture::told).size());
  }

  private void verify() {
    as(
        "olga",
        Role.AUDITOR,
        log -> {
          log.verify(Optional.of(two.lindenhof));
          return null;
        });
  }
}
