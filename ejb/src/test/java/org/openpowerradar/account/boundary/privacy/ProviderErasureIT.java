package org.openpowerradar.account.boundary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.control.identity.KeycloakDouble;
import org.openpowerradar.account.control.operation.LentUseStore;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.LentAccess.Place;
import org.openpowerradar.account.entity.operation.LentUse;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.account.entity.privacy.AccountErasure;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;

/** Tamar, which tom runs, lends access to Lindenhof, which is erased. */
class ProviderErasureIT {
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TestClock clock = new TestClock(START);
  private final TwoAccounts two = unit.call(this::world);

  private TwoAccounts world(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    made.grant("tom", Role.ACCOUNT_ADMIN, made.tamar);
    made.grant("adam", Role.ACCOUNT_ADMIN, made.lindenhof);
    for (String each : List.of("tom", "adam")) {
      Identity told = new Identity(each, each + "@x.example", each, true, false, false, Set.of());
      entities.persist(new Person(told, START));
    }
    long live = lend(entities, made, START.plusSeconds(3_600));
    lend(entities, made, START.plusSeconds(1));
    new LentUseStore(entities).add(new LentUse(live, 1, "adam", "account", "/app/home"), START);
    for (String table :
        List.of("stream", "bridge_heard", "bridge_queue", "reading_journal", "account_erasure")) {
      entities.createNativeQuery("DELETE FROM " + table).executeUpdate();
    }
    AccountErasure erasure = new AccountErasure(made.lindenhof, "adam", START);
    erasure.agree("otto", START, Duration.ofSeconds(10));
    entities.persist(erasure);
    return made;
  }

  private static long lend(EntityManager entities, TwoAccounts two, Instant until) {
    LentAccess lent =
        LentAccess.toProvider(two.lindenhof, Role.VIEWER, new Place(two.tamar, null))
            .grantedBy("tom", START, until, Duration.ofDays(90));
    entities.persist(lent);
    entities.flush();
    return lent.id();
  }

  private boolean step() {
    return unit.call(
        entities ->
            ErasureFixture.rounds(entities, clock, new KeycloakDouble()).step(two.lindenhof));
  }

  private long number(String sql) {
    return unit.call(
        entities -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
  }

  @Test
  void erase_whenOthersLendToIt_thenThatEndsFirstAndTheyAreTold() {
    clock.advance(Duration.ofMinutes(1));
    while (step()) {
      clock.advance(Duration.ofMillis(1));
    }

    assertEquals(0, number("SELECT COUNT(*) FROM account WHERE id = " + two.lindenhof));
    assertEquals(1, number("SELECT COUNT(*) FROM person"), "tom alone is remembered");
    assertEquals(0, number("SELECT COUNT(*) FROM lent_access"));
    assertEquals(0, number("SELECT COUNT(*) FROM lent_use"));
    assertEquals(
        1,
        number(
            "SELECT COUNT(*) FROM audit_entry WHERE action = 'support.end' AND account = "
                + two.tamar));
    assertEquals(
        1,
        number(
            "SELECT COUNT(*) FROM notice WHERE kind = 'PROVIDER_GONE' AND recipient = 'tom'"
                + " AND provider = 'Lindenhof' AND account = "
                + two.tamar));
  }
}
