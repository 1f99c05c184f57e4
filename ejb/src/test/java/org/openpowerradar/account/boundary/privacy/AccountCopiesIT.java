package org.openpowerradar.account.boundary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.control.privacy.AccountCopyStore;
import org.openpowerradar.account.control.privacy.AccountTableStore;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;

/** Adam runs Lindenhof, tom runs Tamar. */
class AccountCopiesIT {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TestClock clock = new TestClock(START);
  private final TwoAccounts two = unit.call(TwoAccounts::new);

  @BeforeEach
  void people() {
    unit.run(
        entities -> {
          give(entities, "adam", Role.ACCOUNT_ADMIN, two.lindenhof);
          give(entities, "vera", Role.VIEWER, two.lindenhof);
          give(entities, "tom", Role.ACCOUNT_ADMIN, two.tamar);
          for (String each : List.of("adam", "tom")) {
            entities.persist(
                new Person(
                    new Identity(each, each + "@x.example", each, true, false, false, Set.of()),
                    START));
          }
          entities
              .createNativeQuery(
                  "UPDATE bridge SET key_current = UNHEX(REPEAT('AB', 60)) WHERE serial = "
                      + TwoAccounts.OFFICE_BRIDGE.value())
              .executeUpdate();
        });
  }

  private static void give(EntityManager entities, String subject, Role role, AccountId account) {
    entities.persist(Grant.of(subject, role, account).grantedBy("root", START));
  }

  private <T> T as(String subject, Function<AccountCopies, T> question) {
    return unit.call(
        entities -> {
          AccountCopies copies = new AccountCopies();
          copies.access = AccessFixture.access(entities, clock, subject, Role.values());
          copies.audit = AuditFixture.trail(entities, clock, subject);
          copies.entities = entities;
          return question.apply(copies);
        });
  }

  private Map<String, List<Map<String, String>>> copy(AccountId account) {
    Map<String, List<Map<String, String>>> copy = new TreeMap<>();
    for (String table : as("adam", copies -> copies.begin(account))) {
      copy.put(table, as("adam", copies -> copies.rows(account, table, 0)));
    }
    return copy;
  }

  @Test
  void copy_whenMade_thenHoldsTheAccountAndNothingOfOthersAndNoKey() {
    Map<String, List<Map<String, String>>> copy = copy(two.lindenhof);

    assertEquals("Lindenhof", copy.get("account").get(0).get("name"));
    assertEquals(2, copy.get("access_grant").size());
    assertEquals("adam@x.example", copy.get("person").get(0).get("email"));
    assertEquals(1, copy.get("person").size());
    assertEquals("account.export", copy.get("audit_entry").get(0).get("action"));
    assertFalse(copy.get("site").isEmpty() || copy.get("device").isEmpty());
    assertFalse(copy.get("bridge").get(0).containsKey("key_current"));
    assertFalse(copy.toString().contains("tom"));
    assertFalse(copy.get("site").toString().contains("account=" + two.tamar));
  }

  @Test
  void tables_whenCounted_thenEachIsCopiedOrMeasuredOrOfNobody() {
    List<String> copied = unit.call(entities -> new AccountCopyStore(entities).tables());
    Set<String> known = new TreeSet<>(copied);
    known.addAll(AccountCopyStore.MEASURED);
    known.addAll(AccountTableStore.OF_NOBODY);
    Set<String> missing =
        unit.call(
            entities -> {
              List<?> tables =
                  entities
                      .createNativeQuery(
                          "SELECT table_name FROM information_schema.tables"
                              + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")
                      .getResultList();
              Set<String> all = new TreeSet<>();
              tables.forEach(name -> all.add(name.toString()));
              all.removeAll(known);
              return all;
            });

    assertEquals(Set.of(), missing);
  }

  @Test
  void rows_whenMoreThanAPortion_thenTheNextBeginsWhereItEnded() {
    unit.run(
        entities -> {
          for (int i = 0; i < AccountCopies.PORTION + 5; i++) {
            give(entities, "person" + i, Role.VIEWER, two.lindenhof);
          }
        });

    List<Map<String, String>> first =
        as("adam", copies -> copies.rows(two.lindenhof, "access_grant", 0));
    List<Map<String, String>> second =
        as("adam", copies -> copies.rows(two.lindenhof, "access_grant", AccountCopies.PORTION));

    assertEquals(AccountCopies.PORTION, first.size());
    assertEquals(7, second.size());
    assertTrue(first.stream().noneMatch(second::contains));
  }

  @Test
  void copy_whenOfAStrangerOrAsked_thenRefused() {
    assertThrows(NotFoundException.class, () -> as("tom", copies -> copies.begin(two.lindenhof)));
    assertThrows(
        NotFoundException.class, () -> as("tom", copies -> copies.rows(two.lindenhof, "site", 0)));
    assertThrows(ForbiddenException.class, () -> as("vera", copies -> copies.begin(two.lindenhof)));
    assertThrows(
        IllegalArgumentException.class,
        () -> as("adam", copies -> copies.rows(two.lindenhof, "site; DROP TABLE site", 0)));
  }
}
