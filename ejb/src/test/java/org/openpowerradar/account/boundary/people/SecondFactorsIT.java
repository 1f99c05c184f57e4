package org.openpowerradar.account.boundary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.control.identity.KeycloakDouble;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.people.EmailDomains;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;

/** What people are told who lack a second factor, and in which order everybody is aligned. */
class SecondFactorsIT {
  private static final String ANNA = "anna";
  private static final String DORA = "dora";

  private PersistenceUnit unit;

  @BeforeEach
  void start() {
    unit = PersistenceUnit.emptied();
    unit.run(
        entities -> {
          TwoAccounts two = new TwoAccounts(entities);
          two.grant(ANNA, Role.ACCOUNT_ADMIN, two.lindenhof);
          two.grant("ben", Role.VIEWER, two.lindenhof, two.shop);
          two.grant(DORA, Role.AUDITOR, two.lindenhof).grant(DORA, Role.AUDITOR, two.tamar);
          new PeopleFixture(entities, new KeycloakDouble().provider(), ANNA)
              .withSecondFactor()
              .rules()
              .set(two.lindenhof, new Rule(true, EmailDomains.ANY, 0));
        });
  }

  @Test
  void waiting_whenAnAccountDemandsASecondFactor_thenItIsNamedToThoseWithoutOne() {
    assertEquals(List.of("Lindenhof"), call(DORA, fixture -> fixture.factors().waiting()));
    assertEquals(List.of(), call(DORA, fixture -> fixture.withSecondFactor().factors().waiting()));
    assertEquals(List.of(), call("nobody", fixture -> fixture.factors().waiting()));
  }

  @Test
  void next_whenPaged_thenEverybodyOnce() {
    List<String> first = call(ANNA, fixture -> fixture.alignment().next("", 2));
    List<String> second = call(ANNA, fixture -> fixture.alignment().next(first.get(1), 2));

    assertEquals(List.of(ANNA, "ben"), first);
    assertEquals(List.of(DORA), second);
  }

  private <T> T call(String caller, Function<PeopleFixture, T> question) {
    return unit.call(
        entities ->
            question.apply(new PeopleFixture(entities, new KeycloakDouble().provider(), caller)));
  }
}
