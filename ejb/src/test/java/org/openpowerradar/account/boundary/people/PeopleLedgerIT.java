package org.openpowerradar.account.boundary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture.Told;
import org.openpowerradar.account.control.identity.KeycloakDouble;
import org.openpowerradar.account.control.people.GrantCatalog;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.account.entity.people.Refusal;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;

/** Who may grant what, and who must stay. Anna runs Lindenhof, Ben looks at its shop. */
class PeopleLedgerIT {
  private static final String ANNA = "b1000000-0000-4000-8000-000000000001";
  private static final String BEN = "b1000000-0000-4000-8000-000000000002";
  private static final String TEO = "b1000000-0000-4000-8000-000000000003";
  private static final GrantWish ADMIN = wish(Role.ACCOUNT_ADMIN);

  private final KeycloakDouble keycloak =
      new KeycloakDouble()
          .with(ANNA, "anna@office.example", "account-admin")
          .with(BEN, "ben@office.example", "viewer");
  private PersistenceUnit unit;
  private TwoAccounts two;

  @BeforeEach
  void start() {
    unit = PersistenceUnit.emptied();
    two =
        unit.call(
            entities -> {
              TwoAccounts made = new TwoAccounts(entities);
              made.grant(ANNA, Role.ACCOUNT_ADMIN, made.lindenhof);
              made.grant(BEN, Role.VIEWER, made.lindenhof, made.shop);
              return made.grant(TEO, Role.ACCOUNT_ADMIN, made.tamar);
            });
  }

  @Test
  void give_whenByTheAdministrator_thenGrantedAtEachSiteWithOneEntry() {
    as(ANNA, ledger -> ledger.give(two.lindenhof, BEN, wishAt(Role.INSTALLER, two.office)));

    assertEquals(
        List.of("INSTALLER at " + two.office, "VIEWER at " + two.shop), grants(two.lindenhof, BEN));
    assertEquals(
        List.of("grant.give"), unit.call(AuditFixture::told).stream().map(Told::action).toList());
  }

  @Test
  void give_whenGrantedAlready_thenItGetsTheNewEndAndThereIsOneStill() {
    GrantWish ending =
        new GrantWish(Role.VIEWER, Set.of(two.shop), PeopleFixture.NOW.plus(Duration.ofDays(1)));
    as(ANNA, ledger -> ledger.give(two.lindenhof, BEN, ending));
    as(ANNA, ledger -> ledger.give(two.lindenhof, BEN, wish(Role.VIEWER)));
    as(ANNA, ledger -> ledger.give(two.lindenhof, BEN, wish(Role.VIEWER)));

    assertEquals(2, grants(two.lindenhof, BEN).size());
  }

  @Test
  void give_whenTheSiteIsForeignOrAbsent_thenRefusedAndNothingIsWritten() {
    for (SiteId site : List.of(two.plant, new SiteId(999_999))) {
      assertEquals(
          Refusal.NO_SUCH_SITE,
          refusal(ANNA, ledger -> ledger.give(two.lindenhof, BEN, wishAt(Role.VIEWER, site))));
    }
    assertEquals(1, grants(two.lindenhof, BEN).size());
    assertEquals(List.of(), unit.call(AuditFixture::told));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACCOUNT_ADMIN", "PLATFORM_OPERATOR"})
  void give_whenByAnyOtherRoleOfTheAccount_thenForbidden(Role role) {
    unit.run(entities -> entities.persist(granted("zoe", role, two.lindenhof)));

    assertThrows(
        ForbiddenException.class,
        () -> as("zoe", ledger -> ledger.give(two.lindenhof, BEN, wish(Role.VIEWER))));
  }

  @Test
  void give_whenByTheAdministratorOfAnotherAccount_thenAsIfItWereAbsent() {
    NotFoundException foreign =
        assertThrows(
            NotFoundException.class,
            () -> as(TEO, ledger -> ledger.give(two.lindenhof, BEN, wish(Role.VIEWER))));
    NotFoundException absent =
        assertThrows(
            NotFoundException.class,
            () -> as(TEO, ledger -> ledger.give(new AccountId(999), BEN, wish(Role.VIEWER))));

    assertEquals(
        absent.getMessage(), foreign.getMessage().replace(two.lindenhof.toString(), "999"));
  }

  @Test
  void give_whenThePersonIsOfAnotherAccountOrAbsent_thenTheAnswersDifferInTheIdOnly() {
    NotFoundException foreign =
        assertThrows(
            NotFoundException.class,
            () -> as(ANNA, ledger -> ledger.give(two.lindenhof, TEO, wish(Role.VIEWER))));
    NotFoundException absent =
        assertThrows(
            NotFoundException.class,
            () -> as(ANNA, ledger -> ledger.give(two.lindenhof, "x", wish(Role.VIEWER))));

    assertEquals(absent.getMessage(), foreign.getMessage().replace(TEO, "x"));
  }

  @Test
  void withdraw_whenItIsTheGrantOfAnotherPerson_thenNotFound() {
    long annas = id(two.lindenhof, ANNA);

    assertThrows(
        NotFoundException.class,
        () -> as(ANNA, ledger -> ledger.withdraw(two.lindenhof, BEN, annas)));
  }

  @Test
  void withdraw_whenItIsTheLastAdministrators_thenRefusedInEveryWay() {
    long own = id(two.lindenhof, ANNA);
    GrantWish ending =
        new GrantWish(Role.ACCOUNT_ADMIN, Set.of(), PeopleFixture.NOW.plus(Duration.ofDays(30)));

    assertEquals(
        Refusal.LAST_ADMINISTRATOR,
        refusal(ANNA, ledger -> ledger.withdraw(two.lindenhof, ANNA, own)));
    assertEquals(
        Refusal.LAST_ADMINISTRATOR,
        refusal(ANNA, ledger -> ledger.withdrawAll(two.lindenhof, ANNA)));
    assertEquals(
        Refusal.LAST_ADMINISTRATOR,
        refusal(ANNA, ledger -> ledger.give(two.lindenhof, ANNA, ending)));
    assertEquals(1, grants(two.lindenhof, ANNA).size());
  }

  @Test
  void withdraw_whenAnotherAdministratorStays_thenDone() {
    as(ANNA, ledger -> ledger.give(two.lindenhof, BEN, ADMIN));

    as(BEN, ledger -> ledger.withdrawAll(two.lindenhof, ANNA));

    assertEquals(List.of(), grants(two.lindenhof, ANNA));
  }

  @Test
  void withdraw_whenTheOtherAdministratorIsDisabledOrEnding_thenRefused() {
    as(ANNA, ledger -> ledger.give(two.lindenhof, BEN, ADMIN));
    unit.run(entities -> entities.persist(person(BEN, false)));
    unit.run(
        entities ->
            entities.persist(
                granted("eve", Role.ACCOUNT_ADMIN, two.lindenhof)
                    .until(PeopleFixture.NOW.plus(Duration.ofDays(30)))));

    assertEquals(
        Refusal.LAST_ADMINISTRATOR,
        refusal(ANNA, ledger -> ledger.withdrawAll(two.lindenhof, ANNA)));
  }

  @Test
  void withdraw_whenDone_thenAccessIsGoneInTheNextTransaction() {
    long grant = id(two.lindenhof, BEN);

    as(ANNA, ledger -> ledger.withdraw(two.lindenhof, BEN, grant));

    assertThrows(
        NotFoundException.class,
        () ->
            unit.run(
                entities ->
                    AccessFixture.access(entities, PeopleFixture.CLOCK, BEN, Role.VIEWER)
                        .requireSite(two.shop, Set.of(Role.VIEWER))));
  }

  private static Person person(String subject, boolean enabled) {
    return new Person(
        new Identity(subject, "x@office.example", "X", enabled, false, false, Set.of()),
        PeopleFixture.NOW);
  }

  private static Grant granted(String subject, Role role, AccountId account) {
    return Grant.of(subject, role, account).grantedBy("root", PeopleFixture.NOW);
  }

  private static GrantWish wish(Role role) {
    return new GrantWish(role, Set.of(), null);
  }

  private static GrantWish wishAt(Role role, SiteId site) {
    return new GrantWish(role, Set.of(site), null);
  }

  private void as(String caller, Consumer<PeopleLedger> deed) {
    unit.run(entities -> deed.accept(fixture(entities, caller).ledger()));
  }

  private PeopleFixture fixture(EntityManager entities, String caller) {
    return new PeopleFixture(entities, keycloak.provider(), caller);
  }

  private Refusal refusal(String caller, Consumer<PeopleLedger> deed) {
    return assertThrows(PeopleException.class, () -> as(caller, deed)).refusal();
  }

  private long id(AccountId account, String subject) {
    return unit.call(entities -> new GrantCatalog(entities).of(account, subject).get(0).id());
  }

  private List<String> grants(AccountId account, String subject) {
    return unit.call(
        entities ->
            new GrantCatalog(entities)
                .of(account, subject).stream()
                    .map(each -> each.role() + each.site().map(site -> " at " + site).orElse(""))
                    .toList());
  }
}
