package org.openpowerradar.account.boundary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.control.audit.PersonStore;
import org.openpowerradar.account.control.audit.VerifyingStore;
import org.openpowerradar.account.control.identity.KeycloakDouble;
import org.openpowerradar.account.control.operation.LentUseStore;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainCheck;
import org.openpowerradar.account.entity.audit.ChainFault;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.LentAccess.Place;
import org.openpowerradar.account.entity.operation.LentUse;
import org.openpowerradar.account.entity.operation.PlatformOperator;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.Invitation;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.account.entity.people.Refusal;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;

/** Anna and Vera administer Lindenhof; Vera is to be erased. Dora has to do with both accounts. */
class PersonErasuresIT {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  private static final String ANNA = "b1000000-0000-4000-8000-000000000001";
  private static final String VERA = "b1000000-0000-4000-8000-000000000003";
  private static final String DORA = "b1000000-0000-4000-8000-000000000004";
  private static final String MAIL = "vera.unmistakable@office.example";
  private static final String NAME = "Vera Unmistakable";

  /** Of an account erased long ago, number 9999, the row is not cleared away by itself. */
  private static final List<String> TRACES =
      List.of(
          "UPDATE access_grant SET granted_by = :vera WHERE subject <> :vera",
          "INSERT INTO notice (kind, recipient, created_at, due_at)"
              + " VALUES ('GLASS_BROKEN', :vera, NOW(3), NOW(3))",
          "INSERT INTO meter_import (id, account, site, file_name, file_bytes, file_sha256,"
              + " person, person_name, staged_at, state) SELECT 7, account, id, 'f', 1, '', :vera,"
              + " 'Vera Unmistakable', NOW(3), 'STAGED' FROM site ORDER BY id LIMIT 1",
          "DELETE FROM account_erasure WHERE asked_by <> :vera OR asked_by = :vera",
          "INSERT INTO account_erasure (account, asked_by, asked_at)"
              + " VALUES (9999, :vera, NOW(3))");

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TestClock clock = new TestClock(START);
  private final KeycloakDouble keycloak =
      new KeycloakDouble()
          .with(ANNA, "anna@office.example", "account-admin")
          .with(VERA, MAIL, "account-admin")
          .with(DORA, "dora@audit.example", "auditor");
  private final TwoAccounts two = unit.call(this::people);

  private TwoAccounts people(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    made.grant(ANNA, Role.ACCOUNT_ADMIN, made.lindenhof);
    made.grant(VERA, Role.ACCOUNT_ADMIN, made.lindenhof);
    made.grant(DORA, Role.AUDITOR, made.lindenhof);
    made.grant(DORA, Role.AUDITOR, made.tamar);
    Identity vera = new Identity(VERA, MAIL, NAME, true, false, false, Set.of());
    entities.persist(new Person(vera, START));
    entities.persist(new Invitation(made.lindenhof, VERA, ANNA, START));
    new PersonStore(entities).keep(VERA, NAME, START);
    return made;
  }

  /** Vera leaves a trace in every table that can hold one; so does somebody erased before her. */
  private void act() {
    unit.run(
        entities -> {
          LentAccess lent =
              LentAccess.toOperator(VERA, "To see what is there", new Place(two.lindenhof, null))
                  .grantedBy(VERA, START, START.plusSeconds(60), Duration.ofHours(1));
          entities.persist(lent);
          entities.flush();
          LentUseStore uses = new LentUseStore(entities);
          uses.add(new LentUse(lent.id(), 1, VERA, "site 1", "/app/home"), START);
          uses.add(new LentUse(lent.id(), 1, "erased", "site 1", "/app/home"), START);
          for (String sql : TRACES) {
            entities.createNativeQuery(sql).setParameter("vera", VERA).executeUpdate();
          }
        });
    AuditEntry entry = AuditEntry.of(two.lindenhof, "site.change", "site 1").with("by", NAME);
    unit.run(entities -> AuditFixture.trail(entities, clock, VERA).record(entry));
  }

  private void by(String caller, Consumer<PersonErasures> what) {
    unit.run(
        entities -> {
          PersonErasures erasures = new PersonErasures();
          erasures.context = AccessFixture.context(caller, Role.values());
          erasures.access = AccessFixture.access(entities, clock, caller, Role.values());
          erasures.identities = keycloak.provider();
          erasures.erasing = ErasureFixture.people(entities, clock, caller, keycloak);
          erasures.entities = entities;
          what.accept(erasures);
        });
  }

  private void erase(AccountId account, String subject) {
    by(ANNA, erasures -> erasures.erase(account, subject));
  }

  private Refusal refusal(Runnable attempt) {
    return assertThrows(PeopleException.class, attempt::run).refusal();
  }

  /** Tables and columns in which a text is found, of all the database has. */
  private List<String> found(String text) {
    return unit.call(
        entities -> {
          List<String> found = new ArrayList<>();
          List<?> columns =
              entities
                  .createNativeQuery(
                      "SELECT c.table_name, c.column_name FROM information_schema.columns c"
                          + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                          + " AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'"
                          + " WHERE c.table_schema = DATABASE() AND c.data_type IN"
                          + " ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'json')")
                  .getResultList();
          assertTrue(columns.size() > 50, columns.size() + " columns");
          for (Object each : columns) {
            Object[] column = (Object[]) each;
            String sql = "SELECT COUNT(*) FROM `%s` WHERE LOCATE(:text, `%s`) > 0";
            Object rows =
                entities
                    .createNativeQuery(sql.formatted(column[0], column[1]))
                    .setParameter("text", text)
                    .getSingleResult();
            if (((Number) rows).longValue() > 0) {
              found.add(column[0] + "." + column[1]);
            }
          }
          return found.stream().sorted().toList();
        });
  }

  private Optional<ChainFault> fault() {
    return unit.call(
        entities -> {
          VerifyingStore store = new VerifyingStore(entities);
          ChainCheck check = new ChainCheck(List.of(), null);
          store.next(0, 1_000).forEach(check::next);
          return check.end(store.head().id(), store.head().hash());
        });
  }

  @Test
  void erase_whenDone_thenNoColumnOfAnyTableNamesThemAndOnlyTheTrailHasTheId() {
    act();
    assertTrue(found(VERA).size() > 9, found(VERA).toString());
    assertTrue(found(NAME).size() > 3, found(NAME).toString());

    erase(two.lindenhof, VERA);

    assertEquals(List.of(), found(NAME));
    assertEquals(List.of(), found(MAIL));
    assertEquals(List.of("audit_entry.actor", "audit_entry.target"), found(VERA));
    assertEquals(Optional.empty(), fault());
    assertFalse(keycloak.knows(VERA));
    assertEquals(List.of(VERA), keycloak.signedOut);
  }

  @Test
  void eraseMe_whenTheAddressIsTyped_thenGoneEverywhereWithTheAddressItCameFrom() {
    act();

    by(VERA, erasures -> erasures.eraseMe(" " + MAIL.toUpperCase(Locale.ROOT)));
    by(ANNA, erasures -> erasures.erasing.forget(VERA));

    assertEquals(List.of("audit_entry.actor", "audit_entry.target"), found(VERA));
    assertEquals(Optional.empty(), fault());
    assertEquals(
        0L,
        unit.call(
                entities ->
                    (Number)
                        entities
                            .createNativeQuery(
                                "SELECT COUNT(*) FROM audit_fact f JOIN audit_entry e"
                                    + " ON e.id = f.entry WHERE e.actor = '"
                                    + VERA
                                    + "'")
                            .getSingleResult())
            .longValue());
    assertFalse(keycloak.knows(VERA));
  }

  @Test
  void eraseMe_whenAnotherAddressIsTyped_thenNothingIsDone() {
    assertThrows(
        InvalidRequestException.class,
        () -> by(VERA, erasures -> erasures.eraseMe("anna@office.example")));
    assertTrue(keycloak.knows(VERA));
  }

  @Test
  void eraseMe_whenTheLastAdministrator_thenRefused() {
    erase(two.lindenhof, VERA);

    assertEquals(
        Refusal.LAST_ADMINISTRATOR,
        refusal(() -> by(ANNA, erasures -> erasures.eraseMe("anna@office.example"))));
    assertTrue(keycloak.knows(ANNA));
  }

  @Test
  void eraseMe_whenInSeveralAccounts_thenOutOfAll() {
    by(DORA, erasures -> erasures.eraseMe("dora@audit.example"));

    assertEquals(List.of("audit_entry.actor", "audit_entry.target"), found(DORA));
  }

  @Test
  void eraseMe_whenRunningThePlatform_thenRefused() {
    unit.run(entities -> entities.persist(new PlatformOperator(VERA, ANNA, START)));

    assertEquals(
        Refusal.RUNS_PLATFORM, refusal(() -> by(VERA, erasures -> erasures.eraseMe(MAIL))));
  }

  @Test
  void erase_whenTheyHaveToDoWithAnotherAccount_thenRefused() {
    assertEquals(Refusal.OTHER_ACCOUNTS, refusal(() -> erase(two.lindenhof, DORA)));
    assertTrue(keycloak.knows(DORA));
  }

  @Test
  void erase_whenYourselfOrNobodyOfTheAccountOrNoAdministrator_thenRefused() {
    assertEquals(Refusal.YOURSELF, refusal(() -> erase(two.lindenhof, ANNA)));
    assertThrows(NotFoundException.class, () -> erase(two.lindenhof, "nobody"));
    assertThrows(NotFoundException.class, () -> erase(two.tamar, DORA));
    assertThrows(
        ForbiddenException.class, () -> by(DORA, erasures -> erasures.erase(two.lindenhof, VERA)));
  }

  @Test
  void erase_whenKeycloakIsAway_thenNothingIsDone() {
    keycloak.isAway = true;

    assertEquals(Refusal.IDENTITY_AWAY, refusal(() -> erase(two.lindenhof, VERA)));
    assertTrue(found(MAIL).contains("person.email"));
  }
}
